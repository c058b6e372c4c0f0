/**
 * Names of what an activity can be, for screens that only show them. Browser-safe and without zod,
 * so that the member's phone loads no validation for its home.
 */
import { activityStateLabels, matterLabels } from '@xianfeng/rules';

export {
  type ActivityState,
  type ActivityType,
  activityStateLabels,
  activityTypeLabels,
  type LateEntryState,
  type LeaveState,
  lateEntryStateLabels,
  leaveStateLabels,
  type MotionResult,
  motionResultLabels,
} from '@xianfeng/rules';

export * from './told/labels.js';

/**
 * What the reader sees. The stored state changes only by what an actor does; that a meeting is
 * under way, or over and without a record, follows from the clock. A record that is kept and not
 * yet sent in is stored as `pending_minutes` and shown as `recorded`.
 */
export const activityPhaseLabels = { ...activityStateLabels, recorded: '已记录待提交' } as const;

export type ActivityPhase = keyof typeof activityPhaseLabels;

/** Presence at a meeting: 到会, 请假, 缺席. */
export const presenceLabels = { present: '到会', leave: '请假', absent: '缺席' } as const;
export type Presence = keyof typeof presenceLabels;

/** What a motion decides; which meeting may decide it and by which majority follows (MEET-20, DEV-15). */
export const motionKindLabels = { ordinary: '一般事项', ...matterLabels } as const;
export type MotionKind = keyof typeof motionKindLabels;

/** How a motion is voted on. */
export const motionMethodLabels = {
  show_of_hands: '举手表决',
  oral: '口头表决',
  open_ballot: '记名投票',
  secret_ballot: '无记名投票',
} as const;

export type MotionMethod = keyof typeof motionMethodLabels;

/** What a review decides. */
export const reviewDecisionLabels = { pass: '通过', return: '退回' } as const;
/** What an actor can do with an activity now; the screen shows only these. */
export const activityActions = [
  'change',
  'notify',
  'record',
  'submit',
  'confirm',
  'review',
  'coordinate',
  'askCorrection',
  'answerCorrection',
  'askLeave',
  'decideLeave',
  'enterLeave',
  'cancel',
] as const;

export type ActivityAction = (typeof activityActions)[number];

/** Lists count their records up to this number. */
export const MOST_COUNTED = 500;
