// Table of what organizations owe besides meetings.
import { DEV_06 } from '../catalogue/members/dev.js';
import { DUES_11 } from '../catalogue/members/dues.js';
import { EVAL_01 } from '../catalogue/organizations/eval.js';
import { MEET_04 } from '../catalogue/organizations/meet.js';
import { RECT_02 } from '../catalogue/organizations/rect.js';
import type { DutyRule } from './branch-duties.js';

const once = () => 1;

/** Duties of organizations that are no meeting of a branch. */
export const organizationDutyRules: readonly DutyRule[] = [
  {
    key: 'secretary_lecture',
    rule: MEET_04,
    title: '支部书记讲党课',
    frequency: 'year',
    obligation: 'must',
    accepts: ['secretary_lecture'],
    times: (settings) => settings['meet.secretaryLecturesPerYear'],
    owedBy: 'branch',
  },
  {
    key: 'committee_secretary_lecture',
    rule: MEET_04,
    title: '党委书记讲党课',
    frequency: 'year',
    obligation: 'must',
    accepts: ['secretary_lecture'],
    times: (settings) => settings['meet.secretaryLecturesPerYear'],
    owedBy: 'higher',
  },
  {
    key: 'dues_publication',
    rule: DUES_11,
    title: '公布党费收缴情况',
    frequency: 'year',
    obligation: 'must',
    accepts: ['dues_publication'],
    times: once,
    owedBy: 'formal_branch',
  },
  {
    key: 'report_review',
    rule: EVAL_01,
    title: '述职评议考核',
    frequency: 'year',
    obligation: 'must',
    accepts: ['report_review'],
    times: once,
    owedBy: 'formal_branch',
  },
  {
    key: 'activist_analysis',
    rule: DEV_06,
    title: '分析入党积极分子队伍状况',
    frequency: 'year',
    obligation: 'must',
    accepts: ['activist_analysis'],
    times: once,
    owedBy: 'higher',
  },
  {
    key: 'weak_survey',
    rule: RECT_02,
    title: '软弱涣散党组织排查',
    frequency: 'year',
    obligation: 'must',
    accepts: ['weak_survey'],
    times: once,
    owedBy: 'street',
  },
];
