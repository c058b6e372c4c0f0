// District settings: village teams.
import type { Calendar } from '../../calendar/holiday-notices.js';
import type { CivilDate } from '../../civil-date.js';
import type { Definitions } from '../definition.js';

/** Settings of 村班子人才. */
export interface TalSettings extends Calendar {
  /** 启用日: until then what is on paper comes in as 历史登记; empty while the district has set none. */
  readonly 'tal.goLiveOn': CivilDate;
  readonly 'tal.secretaryMaxAge': number;
  readonly 'tal.otherMaxAge': number;
  readonly 'tal.relativesInTeams': 'warn' | 'block';
  readonly 'tal.intakeWorkingDays': number;
  readonly 'tal.departmentWorkingDays': number;
  readonly 'tal.jointReviewWorkingDays': number;
  readonly 'tal.jointReviewMonths': number;
  readonly 'tal.inspectionWorkingDays': number;
  readonly 'tal.inspectionTalks': number;
  readonly 'tal.decisionWorkingDays': number;
  readonly 'tal.noticeWorkingDays': number;
  readonly 'tal.objectionWorkingDays': number;
  readonly 'tal.filingWorkingDays': number;
  readonly 'tal.filingReplyWorkingDays': number;
  readonly 'tal.handoverDays': number;
  readonly 'tal.reserveSecretaries': number;
  readonly 'tal.reserveOthers': number;
}

/** Values where a district has chosen nothing (TAL). */
export const talDefaults: TalSettings = {
  'tal.goLiveOn': '',
  'tal.secretaryMaxAge': 60,
  'tal.otherMaxAge': 65,
  'tal.relativesInTeams': 'warn',
  'tal.intakeWorkingDays': 10,
  'tal.departmentWorkingDays': 5,
  'tal.jointReviewWorkingDays': 10,
  'tal.jointReviewMonths': 6,
  'tal.inspectionWorkingDays': 15,
  'tal.inspectionTalks': 5,
  'tal.decisionWorkingDays': 10,
  'tal.noticeWorkingDays': 5,
  'tal.objectionWorkingDays': 10,
  'tal.filingWorkingDays': 10,
  'tal.filingReplyWorkingDays': 10,
  'tal.handoverDays': 10,
  'tal.reserveSecretaries': 2,
  'tal.reserveOthers': 3,
};

/** Label, range and reason of each setting (TAL). */
export const talDefinitions: Definitions<TalSettings> = {
  'tal.goLiveOn': {
    kind: 'day',
    label: '启用日（此前的任职可作历史登记）',
    rule: 'TAL-10',
    note: '启用日以前产生的在任人员，按已有材料登记并写明缺项；启用日及以后只能在系统中逐步办理。',
  },
  'tal.secretaryMaxAge': {
    kind: 'integer',
    label: '村书记、主任最高年龄',
    unit: '周岁',
    min: 45,
    max: 75,
    rule: 'TAL-03',
    note: '2025年换届报道，非正式文件。',
  },
  'tal.otherMaxAge': {
    kind: 'integer',
    label: '其他成员最高年龄',
    unit: '周岁',
    min: 45,
    max: 75,
    rule: 'TAL-03',
    note: '2025年换届报道，非正式文件。',
  },
  'tal.relativesInTeams': {
    kind: 'choice',
    label: '村两委成员互为近亲属',
    choices: { warn: '提醒', block: '阻断' },
    rule: 'TAL-06',
    note: '省里明令禁止的请改为阻断。',
  },
  'tal.intakeWorkingDays': {
    kind: 'integer',
    label: '入库审核期限',
    unit: '工作日',
    min: 1,
    max: 30,
    rule: 'TAL-10',
    note: '没有全国统一规定。',
  },
  'tal.departmentWorkingDays': {
    kind: 'integer',
    label: '部门联审答复期限',
    unit: '工作日',
    min: 1,
    max: 20,
    rule: 'TAL-10',
    note: '没有全国统一规定。',
  },
  'tal.jointReviewWorkingDays': {
    kind: 'integer',
    label: '联审总期限',
    unit: '工作日',
    min: 1,
    max: 30,
    rule: 'TAL-10',
    note: '没有全国统一规定。',
  },
  'tal.jointReviewMonths': {
    kind: 'integer',
    label: '联审结论有效期',
    unit: '个月',
    min: 1,
    max: 12,
    rule: 'TAL-10',
    note: '没有全国统一规定。',
  },
  'tal.inspectionWorkingDays': {
    kind: 'integer',
    label: '考察期限',
    unit: '工作日',
    min: 1,
    max: 30,
    rule: 'TAL-10',
    note: '没有全国统一规定。',
  },
  'tal.inspectionTalks': {
    kind: 'integer',
    label: '考察谈话人数',
    unit: '人',
    min: 1,
    max: 50,
    rule: 'TAL-10',
    note: '没有全国统一规定。',
  },
  'tal.decisionWorkingDays': {
    kind: 'integer',
    label: '研究决定期限',
    unit: '工作日',
    min: 1,
    max: 30,
    rule: 'TAL-10',
    note: '没有全国统一规定。',
  },
  'tal.noticeWorkingDays': {
    kind: 'integer',
    label: '任前公示期',
    unit: '工作日',
    min: 5,
    max: 15,
    rule: 'TAL-10',
    note: '参照干部任用，不少于5个工作日。',
  },
  'tal.objectionWorkingDays': {
    kind: 'integer',
    label: '公示异议核查期限',
    unit: '工作日',
    min: 1,
    max: 30,
    rule: 'TAL-10',
    note: '没有全国统一规定。',
  },
  'tal.filingWorkingDays': {
    kind: 'integer',
    label: '报送备案期限',
    unit: '工作日',
    min: 1,
    max: 30,
    rule: 'TAL-10',
    note: '没有全国统一规定。',
  },
  'tal.filingReplyWorkingDays': {
    kind: 'integer',
    label: '备案答复期限',
    unit: '工作日',
    min: 1,
    max: 30,
    rule: 'TAL-10',
    note: '没有全国统一规定。',
  },
  'tal.handoverDays': {
    kind: 'integer',
    label: '工作交接期限',
    unit: '天',
    min: 1,
    max: 30,
    rule: 'TAL-10',
    note: '村民委员会交接为10日内。',
  },
  'tal.reserveSecretaries': {
    kind: 'integer',
    label: '每村书记后备人选',
    unit: '人',
    min: 0,
    max: 10,
    rule: 'TAL-10',
    note: '见于外地“234”做法。',
  },
  'tal.reserveOthers': {
    kind: 'integer',
    label: '每村其他后备人选',
    unit: '人',
    min: 0,
    max: 20,
    rule: 'TAL-10',
    note: '见于外地“234”做法。',
  },
};
