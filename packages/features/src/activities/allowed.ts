import { type Actor, may } from '../kernel/index.js';
import { canMove } from './moving.js';
import { type CivilNow, hasStarted } from './phase.js';
import {
  askLeave,
  confirmActivity,
  decideLeave,
  mayEnter,
  type Offices,
  planActivity,
  recordActivity,
  reviewActivity,
  submitActivity,
} from './policy.js';
import { type ActivityAction, activityActions, type LeaveState } from './schema.js';
import type { StoredActivity } from './stored.js';

interface Leave {
  memberId: number;
  state: LeaveState;
}

/** May the actor decide this request now (MEET-12)? */
export function mayDecide(
  actor: Actor,
  activity: StoredActivity,
  leave: Leave & { ofSecretary: boolean },
): boolean {
  return (
    leave.state === 'pending' &&
    activity.state === 'notified' &&
    may(actor, decideLeave, { ...activity, ...leave })
  );
}

interface Known {
  now: CivilNow;
  offices: Offices;
  leaveRequests: readonly (Leave & { decidable: boolean })[];
}

/** What the actor can do with the activity now, so that a screen offers nothing that is refused. */
export function allowedActions(
  actor: Actor,
  activity: StoredActivity,
  { now, offices, leaveRequests }: Known,
): ActivityAction[] {
  const { state } = activity;
  const moving = { actor, today: now.today, offices, reason: '-' };
  const ahead = state === 'planned' || state === 'notified';
  const asked = leaveRequests.some(
    (leave) =>
      leave.memberId === actor.memberId &&
      (leave.state === 'pending' || leave.state === 'approved'),
  );
  const can: Record<ActivityAction, boolean> = {
    change: may(actor, planActivity, activity) && ahead,
    notify: may(actor, planActivity, activity) && canMove(activity, 'notify', moving),
    record:
      may(actor, recordActivity, activity) &&
      mayEnter(actor, offices) &&
      (state === 'pending_minutes' ||
        canMove(activity, state === 'returned' ? 'revise' : 'record', moving)),
    submit: may(actor, submitActivity, activity) && canMove(activity, 'submit', moving),
    confirm: may(actor, confirmActivity, activity) && state === 'pending_branch',
    review: may(actor, reviewActivity, activity) && canMove(activity, 'pass', moving),
    askLeave:
      may(actor, askLeave, activity) &&
      state === 'notified' &&
      !asked &&
      !hasStarted(activity, now),
    decideLeave: leaveRequests.some((leave) => leave.decidable),
    cancel: may(actor, planActivity, activity) && canMove(activity, 'cancel', moving),
  };
  return activityActions.filter((action) => can[action]);
}
