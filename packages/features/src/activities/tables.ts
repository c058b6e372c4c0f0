/** Tables of activities: activities of organizations, who attended, and what was reviewed. */
import type {
  CivilDate,
  CivilTime,
  ClosedColumns,
  Id,
  Instant,
  Version,
} from '@xianfeng/database/tables';
import {
  type ActivityState,
  type ActivityType,
  activityStateLabels,
  activityTypeLabels,
  type LateEntryState,
  lateEntryStateLabels,
} from '@xianfeng/rules';
import type { Generated } from 'kysely';
import {
  type LeaveState,
  leaveStateLabels,
  type MotionKind,
  type MotionMethod,
  type MotionResult,
  motionKindLabels,
  motionMethodLabels,
  motionResultLabels,
  type Presence,
  presenceLabels,
} from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends ActivityTables {}
}

/** The tables of activities by their names. */
export interface ActivityTables {
  activity: ActivityTable;
  motion: MotionTable;
  attendance: AttendanceTable;
  activity_invitee: ActivityInviteeTable;
  activity_notice: ActivityNoticeTable;
  activity_reading: ActivityReadingTable;
  leave_request: LeaveRequestTable;
  late_entry: LateEntryTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<ActivityTables> = {
  activity: {
    type: activityTypeLabels,
    combined_type: activityTypeLabels,
    state: activityStateLabels,
  },
  motion: { kind: motionKindLabels, method: motionMethodLabels, outcome: motionResultLabels },
  attendance: { presence: presenceLabels },
  leave_request: { state: leaveStateLabels },
  late_entry: { type: activityTypeLabels, state: lateEntryStateLabels },
};

/** Activities 组织生活 of branches and groups. */
export interface ActivityTable {
  id: Id;
  organization_id: number;
  organization_path: string;
  group_id: number | null;
  type: ActivityType;
  /** The second duty that one gathering satisfies (MEET-17), if any. */
  combined_type: ActivityType | null;
  title: string;
  held_on: CivilDate;
  /** 所属年度 of a yearly meeting (MEET-21); null for all others, and where the day decides. */
  of_year: number | null;
  starts_at: CivilTime;
  ends_at: CivilTime | null;
  place: string;
  chair_id: number | null;
  recorder_id: number | null;
  agenda: Generated<string>;
  discussion: Generated<string>;
  resolution: Generated<string>;
  observers: Generated<string>;
  /** The chair and the recorder have signed the minutes. */
  signed: Generated<boolean>;
  /** Said where a rule warns (GEN-06), or why it was cancelled. */
  explanation: Generated<string>;
  notified_on: CivilDate | null;
  /** Day of the first entry of the record: late is judged by it, whatever is corrected afterwards. */
  recorded_on: CivilDate | null;
  state: ActivityState;
  late_reason: string | null;
  return_count: Generated<number>;
  expected: Generated<number>;
  present: Generated<number>;
  voters_expected: Generated<number>;
  voters_present: Generated<number>;
  entered_by: number;
  confirmed_by: number | null;
  submitted_at: Instant | null;
  version: Version;
  created_at: Instant;
}

/** Motions of an activity, in their order. */
export interface MotionTable {
  id: Id;
  activity_id: number;
  ordinal: number;
  title: string;
  kind: MotionKind;
  method: Generated<MotionMethod>;
  yes: number;
  no: number;
  abstain: number;
  outcome: MotionResult;
}

/** Attendance of an activity, one row for each listed member. */
export interface AttendanceTable {
  /** Year of the activity: the partition key, part of the primary key. */
  year: number;
  activity_id: number;
  member_id: number;
  presence: Presence;
  may_vote: boolean;
  exempt: Generated<boolean>;
  reason: string | null;
}

/** Members who are asked to a talk. */
export interface ActivityInviteeTable {
  activity_id: number;
  member_id: number;
}

/** A meeting as it was told to those whom it calls; the number counts the notices of a meeting. */
export interface ActivityNoticeTable {
  activity_id: number;
  number: number;
  title: string;
  held_on: CivilDate;
  starts_at: CivilTime;
  ends_at: CivilTime | null;
  place: string;
  agenda: string;
  cancelled: boolean;
  /** Why it was changed or called off. */
  reason: string;
  told_by: number;
  told_at: Instant;
}

/** The latest notice of a meeting that a member has read. */
export interface ActivityReadingTable {
  activity_id: number;
  member_id: number;
  number: number;
  read_at: Instant;
}

/** Requests for leave 请假申请. */
export interface LeaveRequestTable {
  id: Id;
  activity_id: number;
  member_id: number;
  reason: string;
  /** What the decision says to the member; a refusal has one. */
  answer: Generated<string>;
  /** Who entered it for the member; null where the member asked. */
  entered_by: number | null;
  state: Generated<LeaveState>;
  requested_at: Instant;
  version: Version;
}

/** Requests to enter a record after the last day 补录申请. */
export interface LateEntryTable {
  id: Id;
  organization_id: number;
  organization_path: string;
  type: ActivityType;
  held_on: CivilDate;
  reason: string;
  state: LateEntryState;
  asked_by: number;
  asked_at: Instant;
  answer: Generated<string>;
  answered_by: Generated<number | null>;
  answered_at: Instant | null;
  /** Last day on which the record may be entered. */
  valid_until: Generated<CivilDate | null>;
  /** The record that was entered by it. */
  activity_id: Generated<number | null>;
  version: Version;
}
