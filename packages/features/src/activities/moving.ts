import { type ActivityEvent, type ActivityState, activityMachine, makeMove } from '@xianfeng/rules';
import { type Actor, AppError, enforce } from '../kernel/index.js';
import { hasTwoOffices, mayEnter, type Offices } from './policy.js';
import type { StoredActivity } from './stored.js';

const machine = activityMachine();

/** What a move is judged by, beside the activity itself. */
export interface Moving {
  actor: Actor;
  today: string;
  /** Asked by the moves within the branch. */
  offices?: Offices;
  minutesComplete?: boolean;
  /** Why it is returned or cancelled. */
  reason?: string;
  /** Said where a rule warns; null where the move carries none. */
  explanation?: string | null;
}

function judgeStep(activity: StoredActivity, event: ActivityEvent, moving: Moving) {
  const { actor, today, offices } = moving;
  return makeMove(machine, activity.state, event, {
    role: actor.assignment.role,
    date: today,
    facts: {
      heldOn: activity.heldOn,
      notifiedOn: activity.notifiedOn,
      fourDiscussions: false,
      minutesComplete: moving.minutesComplete ?? true,
      hasCommittee: offices !== undefined && hasTwoOffices(offices),
      actorEnters: offices === undefined || mayEnter(actor, offices),
      actorEnteredIt: answersFor(actor, activity),
      returns: activity.returnCount,
      reason: moving.reason ?? '',
    },
  });
}

/** Did the actor enter it, or confirm it for the branch: then he is not the one to pass it. */
function answersFor(actor: Actor, activity: StoredActivity): boolean {
  return [activity.enteredBy, activity.confirmedBy].includes(actor.accountId);
}

/**
 * The state that a move leads to (MEET-19).
 *
 * @throws AppError wrong_state where the state knows no such move, else as `enforce` does
 */
export function move(
  activity: StoredActivity,
  event: ActivityEvent,
  moving: Moving,
): ActivityState {
  if (!machine.moves.some((m) => m.event === event && m.from.includes(activity.state))) {
    throw new AppError('wrong_state');
  }
  const result = judgeStep(activity, event, moving);
  enforce(result, moving.explanation ?? null);
  if (result.to === null) throw new AppError('wrong_state');
  return result.to;
}

/** Would the move be made now? For the screens that offer only what can be done. */
export function canMove(activity: StoredActivity, event: ActivityEvent, moving: Moving): boolean {
  return judgeStep(activity, event, moving).to !== null;
}
