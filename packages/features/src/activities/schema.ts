/** Activities 组织生活: inputs, outputs and events. Browser-safe; the names are in labels.ts. */

import type {
  ActivityEvent,
  ExplainedMove,
  Judgement,
  ProcessStep,
  MeetingQuorum as Quorum,
} from '@xianfeng/rules';
import { z } from 'zod';
import {
  civilDate,
  civilTime,
  id,
  line,
  oneOf,
  pageInput,
  prose,
  version,
} from '../kernel/schema.js';
import type { HistoryEntry } from '../kit/process/index.js';
import type { RecordCorrection } from './correction/views.js';
import {
  type ActivityAction,
  type ActivityPhase,
  type ActivityState,
  type ActivityType,
  activityStateLabels,
  activityTypeLabels,
  type LeaveState,
  leaveStateLabels,
  type MotionKind,
  type MotionMethod,
  type MotionResult,
  motionKindLabels,
  motionMethodLabels,
  type Presence,
  presenceLabels,
} from './labels.js';
import type { PermittedEntry } from './late/schema.js';
import type { NoticeChange } from './told/labels.js';

export * from './labels.js';
export * from './late/schema.js';
export * from './review/schema.js';
export * from './told/schema.js';
export type { Quorum };

/** A type of activity. */
export const activityType = oneOf(activityTypeLabels);

/** A stored state of an activity. */
export const activityState = oneOf(activityStateLabels);

const plannable = {
  type: activityType,
  /** The second duty that the same gathering satisfies (MEET-17). */
  combinedType: activityType.nullish(),
  /** The group 党小组 that meets; for a group meeting only. */
  groupId: id.nullish(),
  title: line(2, 100),
  heldOn: civilDate,
  /** 所属年度 of a yearly meeting (MEET-21); found by the day where it is left out. */
  ofYear: z.number().int().min(1921).max(2200).nullish(),
  startsAt: civilTime,
  endsAt: civilTime.nullish(),
  place: line(1, 100),
  chairId: id.nullish(),
  agenda: prose(5000).default(''),
};

/** A plan: type, branch or group, day, time, place and agenda. */
export const planInput = z.object({
  ...plannable,
  /** Who is asked to a talk 谈话对象, beside who leads it; of no other meeting. */
  inviteeIds: z.array(id).max(20).default([]),
  /** Said where a rule warns (GEN-06). */
  explanation: prose(500).default(''),
});

/** A changed plan, with the version that was seen. */
export const changeInput = z.object({
  id,
  version,
  ...planInput.shape,
  /** Why an announced meeting is changed; those whom it calls read it. */
  reason: prose(500).default(''),
});

/** One activity by its id. */
export const activityIdInput = z.object({ id });

/** One activity, with the version that was seen. */
export const versionedInput = z.object({ id, version });

/** The announcement of an activity; the explanation answers a warning (GEN-06). */
export const notifyInput = z.object({ id, version, explanation: prose(500).default('') });

/** The cancellation of an activity with its reason. */
export const cancelInput = z.object({ id, version, reason: line(2, 500) });

/** The presence of one member. */
export const attendanceInput = z.object({
  memberId: id,
  presence: oneOf(presenceLabels),
  /** Why on leave or absent. */
  reason: prose(200).nullish(),
});

/** One motion with its votes; yes, no and abstain are counts of ballots. */
export const motionInput = z.object({
  title: line(2, 200),
  kind: oneOf(motionKindLabels).default('ordinary'),
  method: oneOf(motionMethodLabels).default('show_of_hands'),
  yes: z.number().int().min(0).max(5000),
  no: z.number().int().min(0).max(5000),
  abstain: z.number().int().min(0).max(5000),
});

/** A whole record: of an activity that was planned (id and version), or of one that was not. */
export const recordInput = z
  .object({
    id: id.nullish(),
    version: version.nullish(),
    ...plannable,
    endsAt: civilTime,
    chairId: id,
    recorderId: id,
    observers: prose(1000).default(''),
    discussion: prose(50_000).default(''),
    resolution: prose(10_000).default(''),
    /** The chair and the recorder have signed the minutes (MEET-13). */
    signed: z.boolean().default(false),
    /** Why the record comes late 补录 (MEET-13). */
    lateReason: prose(500).nullish(),
    /** Said where a rule warns (GEN-06). */
    explanation: prose(500).default(''),
    attendance: z.array(attendanceInput).min(1, { error: '请登记到会情况' }).max(3000),
    motions: z.array(motionInput).max(50).default([]),
  })
  .refine((input) => (input.id ?? null) === null || (input.version ?? null) !== null, {
    path: ['version'],
    error: '这条记录没有打开完整，请重新载入本页后再提交',
  })
  .refine(
    (input) =>
      new Set(input.attendance.map((row) => row.memberId)).size === input.attendance.length,
    { path: ['attendance'], error: '同一名党员登记了两次，请删除重复的一行' },
  );

/** A page of activities of a subtree, filtered by state, type and days. */
export const listInput = z.object({
  ...pageInput,
  /** The organization whose subtree is listed; the whole scope when left out. */
  organizationId: id.nullish(),
  state: z.array(activityState).max(10).nullish(),
  type: activityType.nullish(),
  from: civilDate.nullish(),
  to: civilDate.nullish(),
  /** Late entries 补录 only. */
  late: z.boolean().nullish(),
  /** Records only whose correction waits for its answer. */
  correcting: z.boolean().nullish(),
  /** What waits is worked through from its oldest; else the newest come first. */
  oldestFirst: z.boolean().nullish(),
});

/** Branch or group, type and day of a meeting of which the roster is asked. */
export const rosterInput = z.object({
  organizationId: id,
  type: activityType,
  groupId: id.nullish(),
  heldOn: civilDate,
  /** With it, leave that was granted for the activity is shown beside the member. */
  activityId: id.nullish(),
});

/** A page of the member's own meetings. */
export const mineInput = z.object(pageInput);

/** A page of the requests that wait for a decision. */
export const pendingLeaveInput = z.object(pageInput);

/** A request for leave from one activity. */
export const askLeaveInput = z.object({ activityId: id, reason: line(2, 200) });

/** The decision on a request for leave; a refusal says why, and the member reads it. */
export const decideLeaveInput = z
  .object({ id, version, approve: z.boolean(), answer: prose(200).default('') })
  .refine((input) => input.approve || input.answer !== '', {
    path: ['answer'],
    error: '不准假请写明理由，党员会看到',
  });

/** Leave that the secretary enters for a member who asked by mouth. */
export const enterLeaveInput = z.object({ activityId: id, memberId: id, reason: line(2, 200) });

export type PlanInput = z.infer<typeof planInput>;

/** What plan and record share. */
export type Plannable = Omit<PlanInput, 'explanation' | 'inviteeIds'>;
export type RecordInput = z.infer<typeof recordInput>;
export type ListInput = z.infer<typeof listInput>;
export type RosterInput = z.infer<typeof rosterInput>;
export type PendingLeaveInput = z.infer<typeof pendingLeaveInput>;

/** One row of a list. */
export interface ActivityRow {
  id: number;
  version: number;
  organizationId: number;
  /** In full, as documents have it; lists show the short one. */
  organizationName: string;
  organizationShortName: string;
  groupId: number | null;
  groupName: string | null;
  type: ActivityType;
  combinedType: ActivityType | null;
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string | null;
  place: string;
  state: ActivityState;
  phase: ActivityPhase;
  /** 补录 */
  late: boolean;
  expected: number;
  present: number;
  votersExpected: number;
  votersPresent: number;
}

/** A member who is named in a record. */
export interface NamedMember {
  memberId: number;
  name: string;
}

/** A page of activities; the first one tells how many there are. */
export interface ActivityPage {
  items: ActivityRow[];
  next: string | null;
  /**
   * Up to `MOST_COUNTED`, and one more where there are more; null behind the first page, and where counting
   * would take long.
   */
  total: number | null;
}

/** The records that wait for the reader, the oldest first, and how many there are (as of a list). */
export interface WaitingRecords {
  items: ActivityRow[];
  total: number;
}

/** One activity with its record; instants are milliseconds. */
export interface ActivityDetail extends ActivityRow {
  /** 所属年度; null for what is not held for a year. */
  ofYear: number | null;
  agenda: string;
  observers: string;
  discussion: string;
  resolution: string;
  signed: boolean;
  lateReason: string | null;
  /** By whose consent it was entered after the last day; null for a member, and where none was needed. */
  permittedEntry: PermittedEntry | null;
  explanation: string;
  returnCount: number;
  chair: NamedMember | null;
  /** Who is asked to a talk; of every other meeting nobody is named. */
  invitees: NamedMember[];
  /** What was changed since the first notice, the latest first. */
  notices: NoticeChange[];
  /** Number of the latest notice; 0 while none went out. */
  noticeNumber: number;
  recorder: NamedMember | null;
  enteredBy: string;
  confirmedBy: string | null;
  submittedAt: number | null;
  /** A member sees only the own row. */
  attendance: AttendanceRow[];
  motions: MotionRow[];
  /** The latest first; empty for members. */
  history: ActivityHistory[];
  attachments: { id: number; name: string; mediaType: string; size: number }[];
  /** Of a passed record, the latest first; none for members. */
  corrections: RecordCorrection[];
  leaveRequests: LeaveRow[];
  /** Quorum, validity of votes and completeness of the minutes; empty for a member. */
  judgement: Judgement;
  /** Null while no presence is recorded, and where the body takes no votes. */
  quorum: Quorum | null;
  /** The way of the record, and the day by which its present step is to be done; empty for a member. */
  process: { steps: ProcessStep[]; dueOn: string | null };
  /** Every step that can be made now, or why it cannot; empty for a member. */
  moves: ExplainedMove<ActivityEvent>[];
  allowed: ActivityAction[];
}

/** One line of the attendance list. */
export interface AttendanceRow extends NamedMember {
  presence: Presence;
  mayVote: boolean;
  /** 不作硬性要求 (MEET-11). */
  exempt: boolean;
  reason: string | null;
}

/** One motion with its votes and its result. */
export interface MotionRow {
  ordinal: number;
  title: string;
  kind: MotionKind;
  method: MotionMethod;
  yes: number;
  no: number;
  abstain: number;
  outcome: MotionResult;
}

/** One move of an activity's history. */
export type ActivityHistory = HistoryEntry<ActivityEvent | 'begin' | 'correct', ActivityState>;

/** A request for leave from the activity. */
export interface LeaveRow extends NamedMember {
  id: number;
  version: number;
  reason: string;
  state: LeaveState;
  /** What the decision said. */
  answer: string;
  /** The secretary entered it for the member. */
  entered: boolean;
  requestedAt: number;
  /** May the reader decide it? */
  decidable: boolean;
}

/** A request that waits for the reader's decision, with the meeting that it is about. */
export interface PendingLeave extends LeaveRow {
  activityId: number;
  title: string;
  heldOn: string;
  startsAt: string;
  organizationShortName: string;
}

/** One who is expected 应到. */
export interface RosterRow extends NamedMember {
  category: 'full' | 'probationary';
  mayVote: boolean;
  exempt: boolean;
  post: string | null;
  leave: { id: number; state: LeaveState; reason: string } | null;
}

/** Who is expected at a meeting, and how many count for quorum and votes. */
export interface Roster {
  members: RosterRow[];
  expected: number;
  votersExpected: number;
  /** The district has agreed that a meeting of this kind and day is entered after the last day. */
  permitted: boolean;
  /** May the reader enter a record of this branch? In a branch of two offices only one does. */
  mayRecord: boolean;
}

/** An activity as the member sees it on the phone. */
export interface MyActivity {
  id: number;
  version: number;
  organizationName: string;
  type: ActivityType;
  combinedType: ActivityType | null;
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string | null;
  place: string;
  agenda: string;
  state: ActivityState;
  phase: ActivityPhase;
  presence: Presence | null;
  leave: { id: number; version: number; state: LeaveState; reason: string; answer: string } | null;
  /** What changed last of an announced meeting; null where nothing did. */
  news: NoticeChange | null;
  /** Number of the latest notice, and whether the member has read it. */
  noticeNumber: number;
  noticeRead: boolean;
  /** Leave can still be asked: before the start (MEET-12). */
  mayAskLeave: boolean;
}

/** What is ahead, soonest first (on the first page only), and a page of what was, newest first. */
export interface MyActivities {
  upcoming: MyActivity[];
  items: MyActivity[];
  next: string | null;
}

/** Public fields of every event about an activity. */
export const activityEventData = z.object({
  activityType,
  heldOn: z.string(),
  state: activityState,
});

/** Fields of an event about a notice that was read. */
export const readingEventData = z.object({ memberId: id, number: z.number() });

/** Fields of an event about a request for leave; the reason stays in the record. */
export const leaveEventData = z.object({
  activityId: id,
  memberId: id,
  state: oneOf(leaveStateLabels),
});
