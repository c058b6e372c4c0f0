import type { Tx } from '@xianfeng/database';
import { activityEvents } from '@xianfeng/features/activities';
import { type Actor, record } from '@xianfeng/features/kernel';
import { instantOf } from '@xianfeng/rules';
import type { Accounts } from './accounts.js';
import type { Written } from './activities.js';
import type { Step } from './course.js';

/** The log begins with the latest so many things that happened, so that the feed has something to show. */
const LATEST = 300;

const types = {
  notified: activityEvents.activityNotified,
  recorded: activityEvents.activityRecorded,
  submitted: activityEvents.activitySubmitted,
  confirmed: activityEvents.activityConfirmed,
  passed: activityEvents.activityPassed,
  returned: activityEvents.activityReturned,
} as const;

/** Records the latest steps of activities as events, in the order in which they happened. */
export async function recordHappenings(
  tx: Tx,
  written: readonly Written[],
  accounts: Accounts,
): Promise<void> {
  const steps = written
    .flatMap((one) => one.course.steps.map((step) => ({ ...one, step })))
    .sort((a, b) => (a.step.at < b.step.at ? -1 : a.step.at > b.step.at ? 1 : a.id - b.id))
    .slice(-LATEST);
  for (const { id, meeting, step } of steps) {
    const at = instantOf(step.at.slice(0, 10), step.at.slice(11, 16));
    await record(
      tx,
      { actor: actorOf(step, accounts), clock: { now: () => at } },
      types[step.what],
      {
        id,
        version: step.version,
        place: {
          organizationId: meeting.branch.id,
          organizationPath: meeting.branch.path,
          state: step.state,
          notifiedOn: null,
        },
        data: { activityType: meeting.type, heldOn: meeting.heldOn, state: step.state },
      },
    );
  }
}

/** Who did it, as far as an event says so. */
function actorOf(step: Step, accounts: Accounts): Actor {
  return {
    accountId: step.accountId,
    sessionId: 0,
    displayName: '',
    personId: null,
    memberId: null,
    branchId: null,
    authenticatedAt: 0,
    mustChangePassword: false,
    assignment: {
      id: accounts.assignmentOf.get(step.accountId) ?? 0,
      role: 'branch_secretary',
      organizationId: 0,
      organizationPath: '',
      department: null,
    },
  };
}
