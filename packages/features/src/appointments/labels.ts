/** Words of the way into a post. Browser-safe and without zod. */
import type { AppointmentEvent, AppointmentState } from '@xianfeng/rules';

export {
  type AppointmentEvent,
  type AppointmentState,
  appointmentStateLabels,
  type DivisionKind,
  inPlace,
  type LeavingReason,
  leavingReasonLabels,
  leavingReasons,
  nearRelativeLabels,
  postLabel,
  type ReviewDepartment,
  type Route,
  reviewDepartmentLabels,
  routeLabel,
  routeLabels,
  type VillagePost,
  villagePostLabels,
  villagePosts,
} from '@xianfeng/rules';
export { anyPostLabels, type TeamPost, teamPostLabels } from '../teams/labels.js';
export * from './candidate-states.js';
export * from './change/labels.js';
export * from './papers/kinds.js';

/** Columns of the board, in the order of the way: the pool's, then the candidate's. */
export const boardStages = [
  'lead',
  'pending_intake',
  'in_pool',
  'proposed',
  'joint_review',
  'reviewed',
  'inspection',
  'decision',
  'public_notice',
  'verification',
  'procedure',
  'elected',
  'filing',
  'in_office',
  'left',
] as const satisfies readonly AppointmentState[];
export type BoardStage = (typeof boardStages)[number];

/** Moves of a candidate; those of the pool are left out. */
export type CandidateEvent = Exclude<
  AppointmentEvent,
  'apply' | 'admit' | 'reject' | 'review_pool' | 'remove'
>;

/** Who holds a candidate now: whose turn it is. */
export const keeperLabels = {
  street: '街道',
  departments: '联审部门',
  district: '区委组织部',
  nobody: '无',
} as const;
export type Keeper = keyof typeof keeperLabels;

/** Candidates by how their joint review stands, once it has been closed before. */
export const reviewFilterLabels = { expired: '联审已过期', renewed: '重新联审中' } as const;
export type ReviewFilter = keyof typeof reviewFilterLabels;

/** A department's answer in a joint review. */
export const answerLabels = { pass: '通过', fail: '不通过', explain: '需说明' } as const;
export type ReviewAnswer = keyof typeof answerLabels;

/** What a notice shows of a person that may be empty on record (SEC-09). */
export const noticeGapLabels = {
  education: '学历',
  politicalStatus: '政治面貌',
  currentPost: '现任职务',
} as const;
export type NoticeGap = keyof typeof noticeGapLabels;

/** How an objection reached the street. */
export const channelLabels = {
  letter: '来信',
  visit: '来访',
  phone: '来电',
  supervision: '村务监督委员会',
} as const;
export type Channel = keyof typeof channelLabels;

/** States of an objection. */
export const objectionStateLabels = {
  open: '核查中',
  dismissed: '不成立',
  upheld: '成立',
} as const;
export type ObjectionState = keyof typeof objectionStateLabels;

/** Which ballot of an election it was. */
export const ballotLabels = { first: '首次投票', rerun: '另行选举' } as const;
export type Ballot = keyof typeof ballotLabels;

/** The body that met: by what the route calls it. */
export const bodyLabels = {
  villagers: { all: '村民会议', representatives: '村民代表会议' },
  members: { all: '成员大会', representatives: '成员代表大会' },
} as const;

/** 全体 or 代表: the body that met. */
export type Body = 'all' | 'representatives';

/** How a notice page stands for those who open its link. */
export const noticeStateLabels = {
  running: '公示中',
  paused: '异议核查，公示期暂停计算',
  over: '公示期满',
  ended: '公示已终止',
} as const;
export type NoticeState = keyof typeof noticeStateLabels;
