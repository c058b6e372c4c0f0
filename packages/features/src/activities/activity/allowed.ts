// What the actor can do with an activity or a request for leave at this moment.
import {
  type ActivityEvent,
  type ExplainedMove,
  leaveMachine,
  previewMove,
  todayInShanghai,
} from '@xianfeng/rules';
import { type Actor, may } from '../../kernel/index.js';
import { isPassed } from '../correction/passed.js';
import { canBeAskedAgain, leaveFacts } from '../leave/process.js';
import {
  answerRecordCorrection,
  askLeave,
  askRecordCorrection,
  type Calling,
  confirmActivity,
  coordinateActivity,
  decideLeave,
  enterLeave,
  planActivity,
  recordActivity,
  reviewActivity,
  submitActivity,
} from '../policy.js';
import { type ActivityAction, activityActions, type LeaveState } from '../schema.js';
import { type CivilNow, hasStarted } from './phase.js';
import type { StoredActivity } from './stored-activity.js';

/** The answer of a refusal is given with it: whether it can be given at all does not hang on it. */
const ASKED_WITH_IT = '—';

interface Leave {
  memberId: number;
  state: LeaveState;
}

/** May the actor decide this request now (MEET-12)? */
export function mayDecide(
  actor: Actor,
  activity: StoredActivity,
  leave: Leave & { reason: string; answer: string; ofSecretary: boolean },
  now: number,
): boolean {
  const { state: activityState, heldOn, startsAt } = activity;
  const facts = leaveFacts(actor, { ...leave, activityState, heldOn, startsAt }, now);
  const step = { role: actor.assignment.role, date: todayInShanghai(now), facts };
  return (
    may(actor, decideLeave, { ...activity, ...leave }) &&
    (['approve', 'refuse'] as const).some((event) => {
      const answered = { ...step, facts: { ...facts, answer: ASKED_WITH_IT } };
      return previewMove(leaveMachine(), leave.state, event, answered).to !== null;
    })
  );
}

/** What is known beside the activity; `moves` are the interpreter's. */
interface Known {
  now: CivilNow;
  moves: readonly ExplainedMove<ActivityEvent>[];
  leaveRequests: readonly (Leave & { decidable: boolean })[];
  /** A correction of it waits for its answer. */
  correcting: boolean;
}

/** What the actor can do with the activity now, so that a screen offers nothing that is refused. */
export function allowedActions(
  actor: Actor,
  activity: StoredActivity & Calling,
  { now, moves, leaveRequests, correcting }: Known,
): ActivityAction[] {
  const { state } = activity;
  // The reason is asked with the decision itself.
  const exhausted = moves.some(
    ({ event, here, findings }) =>
      here &&
      event === 'coordinate_pass' &&
      findings.every(({ change }) => change?.fact === 'reason'),
  );
  const passed = isPassed(activity);
  const open = (...events: ActivityEvent[]) =>
    moves.some(({ event, here, outcome }) => here && outcome !== 'block' && events.includes(event));
  const asked = leaveRequests.some(
    (leave) => leave.memberId === actor.memberId && !canBeAskedAgain(leave.state),
  );
  const can: Record<ActivityAction, boolean> = {
    change: may(actor, planActivity, activity) && (state === 'planned' || state === 'notified'),
    notify: may(actor, planActivity, activity) && open('notify'),
    record: may(actor, recordActivity, activity) && open('record', 'revise'),
    submit: may(actor, submitActivity, activity) && open('submit'),
    confirm: may(actor, confirmActivity, activity) && open('confirm', 'send_back'),
    review: may(actor, reviewActivity, activity) && open('pass'),
    coordinate: may(actor, coordinateActivity, activity) && exhausted,
    askCorrection: may(actor, askRecordCorrection, activity) && passed && !correcting,
    answerCorrection: may(actor, answerRecordCorrection, activity) && passed && correcting,
    askLeave:
      may(actor, askLeave, activity) &&
      state === 'notified' &&
      !asked &&
      !hasStarted(activity, now),
    decideLeave: leaveRequests.some((leave) => leave.decidable && leave.state === 'pending'),
    enterLeave:
      may(actor, enterLeave, activity) && state === 'notified' && !hasStarted(activity, now),
    cancel: may(actor, planActivity, activity) && open('cancel'),
  };
  return activityActions.filter((action) => can[action]);
}
