/** Table of duties: that a branch was reminded of something that it owes. */
import type { CivilDate, ClosedColumns, Id, Instant } from '@xianfeng/database/tables';
import { activityTypeLabels } from '@xianfeng/rules';
import type { Duty } from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends DutyTables {}
}

/** The tables of duties by their names. */
export interface DutyTables {
  duty_reminder: DutyReminderTable;
}

const { branch_assembly, committee_meeting, group_meeting, party_lecture, theme_day } =
  activityTypeLabels;

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<DutyTables> = {
  duty_reminder: {
    duty: { branch_assembly, committee_meeting, group_meeting, party_lecture, theme_day },
  },
};

/** A branch was reminded 催办 of one duty, once a day at most. */
export interface DutyReminderTable {
  id: Id;
  organization_id: number;
  duty: Duty;
  /** Whose matrix was looked at, 'YYYY-MM'. */
  month: string;
  on_day: CivilDate;
  reminded_by: number;
  reminded_under: number;
  reminded_at: Instant;
}
