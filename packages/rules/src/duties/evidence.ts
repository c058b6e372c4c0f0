// Acts besides activities that satisfy a duty, and what a record must bear.
import type { ActivityType } from '../meetings/activity/activity-types.js';

/** Acts, besides activities, that satisfy a duty. */
export const dutyActLabels = {
  secretary_lecture: '书记讲党课',
  dues_publication: '公布党费收缴情况',
  report_review: '述职评议考核',
  weak_survey: '软弱涣散排查',
  activist_analysis: '分析入党积极分子队伍状况',
} as const;

export type DutyAct = keyof typeof dutyActLabels;

/** What a record may bear that a duty accepts. */
export type DutyEvidence = ActivityType | DutyAct;
