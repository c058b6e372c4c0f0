// The 25 steps of development in their five stages, for step bars.
import {
  DEV_01,
  DEV_02,
  DEV_03,
  DEV_04,
  DEV_05,
  DEV_06,
  DEV_07,
  DEV_08,
  DEV_09,
  DEV_10,
  DEV_11,
  DEV_12,
  DEV_13,
  DEV_14,
  DEV_15,
  DEV_17,
  DEV_18,
  DEV_19,
  DEV_20,
  DEV_21,
  DEV_22,
  DEV_23,
  DEV_24,
  DEV_25,
  DEV_26,
} from '../catalogue/members/dev.js';
import type { DocumentKind } from '../documents.js';
import type { Rule } from '../law/rule.js';
import type { DevelopmentEvent } from './states.js';

/** 五个阶段 */
export const developmentStageLabels = {
  1: '申请入党',
  2: '入党积极分子的确定和培养教育',
  3: '发展对象的确定和考察',
  4: '预备党员的接收',
  5: '预备党员的教育考察和转正',
} as const;

export type DevelopmentStage = keyof typeof developmentStageLabels;

/** One of the 25 steps, as a step bar shows it. */
export interface DevelopmentStep {
  readonly number: number;
  readonly stage: DevelopmentStage;
  readonly label: string;
  readonly rule: Rule;
  /** Who acts, and who decides or approves; null where no higher organization is asked. */
  readonly actor: string;
  readonly approver: string | null;
  readonly documents: readonly DocumentKind[];
  /** Move of the machine that completes it; the application itself opens the case. */
  readonly event: DevelopmentEvent | null;
}

type Row = readonly [
  stage: DevelopmentStage,
  label: string,
  rule: Rule,
  actor: string,
  approver: string | null,
  documents: readonly DocumentKind[],
  event: DevelopmentEvent | null,
];

const rows: readonly Row[] = [
  [1, '递交入党申请书', DEV_01, '申请人', '工作、学习所在单位党组织', ['application'], null],
  [1, '党组织派人谈话', DEV_02, '党支部', null, ['talk_record'], 'talk'],
  [
    2,
    '推荐和确定入党积极分子',
    DEV_03,
    '党员、群团组织',
    '支部委员会会议',
    ['recommendation', 'committee_minutes'],
    'determine',
  ],
  [
    2,
    '上级党委备案',
    DEV_04,
    '党支部',
    '上级党委',
    ['filing_report', 'filing_form'],
    'file_activist',
  ],
  [2, '指定培养联系人', DEV_05, '党支部', null, ['mentor_appointment'], 'appoint_mentors'],
  [
    2,
    '培养教育考察',
    DEV_06,
    '培养联系人、党支部',
    null,
    ['cultivation_register', 'thought_reports'],
    'review',
  ],
  [
    3,
    '研究拟列为发展对象',
    DEV_07,
    '支部委员会会议',
    null,
    ['opinion_record', 'committee_minutes'],
    'propose',
  ],
  [
    3,
    '上级党委同意、公示',
    DEV_08,
    '党支部',
    '上级党委',
    ['prospect_request', 'prospect_approval', 'public_notice', 'notice_result'],
    'close_notice',
  ],
  [
    3,
    '确定入党介绍人',
    DEV_09,
    '培养联系人或者党组织指定',
    null,
    ['introducer_record'],
    'name_introducers',
  ],
  [3, '进行政治审查', DEV_10, '党组织', null, ['vetting_report', 'vetting_letters'], 'examine'],
  [
    3,
    '开展集中培训',
    DEV_11,
    '基层党委或者县级党委组织部门',
    null,
    ['training_certificate'],
    'examine',
  ],
  [4, '支部委员会审查', DEV_12, '支部委员会', null, ['examination_record'], 'examine'],
  [
    4,
    '上级党委预审',
    DEV_13,
    '党支部',
    '具有审批权限的基层党委',
    ['preview_form', 'preview_notice'],
    'preview',
  ],
  [4, '填写入党志愿书', DEV_14, '发展对象', null, ['membership_form'], 'fill_form'],
  [
    4,
    '支部大会讨论',
    DEV_15,
    '支部党员大会',
    null,
    ['ballot_record', 'assembly_resolution'],
    'admit',
  ],
  [4, '上级党委派人谈话', DEV_17, '党委委员或者组织员', null, ['talk_opinion'], 'approve'],
  [4, '上级党委审批', DEV_18, '党支部', '具有审批权限的党委', ['approval_opinion'], 'approve'],
  [4, '再上一级党委组织部门备案', DEV_19, '基层党委', '区委组织部', ['record_form'], 'record'],
  [5, '编入党支部和党小组', DEV_20, '党支部', null, ['assignment_notice'], 'place'],
  [5, '入党宣誓', DEV_21, '基层党委、党支部', null, ['oath_record'], 'swear'],
  [5, '继续教育考察', DEV_22, '党支部、入党介绍人', null, ['probation_register'], 'observe'],
  [5, '提出转正申请', DEV_23, '本人', null, ['conversion_application'], 'apply_conversion'],
  [
    5,
    '支部大会讨论',
    DEV_24,
    '支部党员大会',
    null,
    ['ballot_record', 'assembly_resolution'],
    'decide_conversion',
  ],
  [
    5,
    '上级党委审批',
    DEV_25,
    '党支部',
    '具有审批权限的党委',
    ['approval_opinion'],
    'approve_conversion',
  ],
  [5, '材料归档', DEV_26, '党支部、基层党委', null, ['archive_catalogue'], 'archive'],
];

/** The 25 steps of 发展党员 in their five stages. */
export const developmentSteps: readonly DevelopmentStep[] = rows.map(
  ([stage, label, rule, actor, approver, documents, event], index) => ({
    number: index + 1,
    stage,
    label,
    rule,
    actor,
    approver,
    documents,
    event,
  }),
);
