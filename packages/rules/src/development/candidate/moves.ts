// Moves from the application to the examined prospect (DEV-01 to DEV-12).
import { DEV_08, DEV_12 } from '../../catalogue/members/dev.js';
import type { Move } from '../../process/machine.js';
import type { Role } from '../../roles.js';
import type { DevSettings } from '../../settings/members/dev.js';
import type { DevelopmentCase } from '../case.js';
import type { DevelopmentEvent, DevelopmentState } from '../states.js';
import {
  confirmed,
  cultivated,
  determined,
  filed,
  higherAgreed,
  introduced,
  mentored,
  noticeFailed,
  ofAge,
  talkHeld,
  underVersion,
  vettedAndTrained,
  vettingFailed,
} from './guards.js';

type CaseMove = Move<DevelopmentState, DevelopmentEvent, DevelopmentCase>;

const branch: readonly Role[] = ['organization_commissioner', 'branch_secretary'];
const secretary: readonly Role[] = ['branch_secretary'];
const higher: readonly Role[] = ['street_organizer'];

/** From the application to the 积极分子. */
export function applicantMoves(settings: DevSettings): CaseMove[] {
  return [
    {
      event: 'talk',
      label: '登记谈话',
      from: ['applied'],
      to: 'talked',
      by: branch,
      guards: [ofAge, talkHeld],
      documents: ['application', 'talk_record'],
    },
    {
      event: 'determine',
      label: '确定为入党积极分子',
      from: ['talked'],
      to: 'activist_pending_filing',
      by: secretary,
      guards: [determined(settings)],
      documents: ['recommendation', 'committee_minutes'],
    },
    {
      event: 'file_activist',
      label: '备案',
      from: ['activist_pending_filing'],
      to: 'activist',
      by: higher,
      guards: [filed(settings)],
      documents: ['filing_report', 'filing_form'],
    },
    {
      event: 'appoint_mentors',
      label: '指定培养联系人',
      from: ['activist'],
      to: 'activist',
      by: branch,
      guards: [mentored],
      documents: ['mentor_appointment'],
    },
    {
      event: 'review',
      label: '登记考察',
      from: ['activist'],
      to: 'activist',
      by: branch,
      documents: ['cultivation_register'],
    },
  ];
}

/** From the 积极分子 to the examined 发展对象. */
export function prospectMoves(settings: DevSettings): CaseMove[] {
  return [
    {
      event: 'propose',
      label: '研究拟列为发展对象',
      from: ['activist'],
      to: 'proposed',
      by: secretary,
      guards: [mentored, cultivated],
      documents: ['cultivation_register', 'opinion_record', 'committee_minutes'],
    },
    {
      event: 'agree',
      label: '上级党委同意并公示',
      from: ['proposed'],
      to: 'public_notice',
      by: higher,
      guards: [underVersion('DEV-2026'), higherAgreed],
      documents: ['prospect_request', 'prospect_approval'],
      rule: DEV_08,
    },
    {
      event: 'close_notice',
      label: '公示无异议',
      from: ['public_notice'],
      to: 'prospect',
      by: secretary,
      guards: [confirmed(settings)],
      documents: ['public_notice', 'notice_result'],
      rule: DEV_08,
    },
    {
      event: 'fail_notice',
      label: '公示不通过',
      from: ['public_notice'],
      to: 'activist',
      by: secretary,
      guards: [noticeFailed],
      documents: ['notice_result'],
      rule: DEV_08,
    },
    {
      event: 'file_prospect',
      label: '备案（2014年细则）',
      from: ['proposed'],
      to: 'prospect',
      by: higher,
      guards: [underVersion('DEV-2014'), confirmed(settings)],
      documents: ['filing_report'],
      rule: DEV_08,
    },
    {
      event: 'name_introducers',
      label: '确定入党介绍人',
      from: ['prospect'],
      to: 'vetting',
      by: branch,
      guards: [introduced],
      documents: ['introducer_record'],
    },
    {
      event: 'fail_vetting',
      label: '政治审查不合格',
      from: ['vetting'],
      to: 'activist',
      by: secretary,
      guards: [vettingFailed],
      documents: ['vetting_report'],
    },
    {
      event: 'examine',
      label: '支委会审查合格',
      from: ['vetting'],
      to: 'pending_preview',
      by: secretary,
      guards: [vettedAndTrained(settings)],
      documents: [
        'vetting_report',
        'vetting_letters',
        'training_certificate',
        'examination_record',
      ],
      rule: DEV_12,
    },
  ];
}
