import type { Tx } from '@xianfeng/database';
import { activityEvents } from '@xianfeng/features/activities';
import { type Actor, record } from '@xianfeng/features/kernel';
import { instantOf } from '@xianfeng/rules';
import type { Accounts } from './accounts.js';
import type { Written } from './activities.js';
import type { Happening } from './happening.js';
import { villageHappenings } from './village-happenings.js';

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

/**
 * Records the latest of what happened as events, in the order in which it happened.
 *
 * @param start milliseconds: when the organizations were set up, with which the log begins
 */
export async function recordHappenings(
  tx: Tx,
  written: readonly Written[],
  accounts: Accounts,
  start: number,
): Promise<void> {
  const all = [
    ...activityHappenings(tx, written, accounts),
    ...(await villageHappenings(tx, (accountId) => actorOf(accountId, accounts))),
  ].sort((a, b) => a.at - b.at);
  for (const { at, tell } of all) {
    if (at >= start) await tell();
  }
}

function activityHappenings(tx: Tx, written: readonly Written[], accounts: Accounts): Happening[] {
  const steps = written
    .flatMap((one) => one.course.steps.map((step) => ({ ...one, step })))
    .sort((a, b) => (a.step.at < b.step.at ? -1 : a.step.at > b.step.at ? 1 : a.id - b.id))
    .slice(-LATEST);
  return steps.map(({ id, meeting, step }): Happening => {
    const at = instantOf(step.at.slice(0, 10), step.at.slice(11, 16));
    const by = { actor: actorOf(step.accountId, accounts), clock: { now: () => at } };
    const tell = () =>
      record(tx, by, types[step.what], {
        id,
        version: step.version,
        place: {
          organizationId: meeting.branch.id,
          organizationPath: meeting.branch.path,
          state: step.state,
          notifiedOn: null,
        },
        data: { activityType: meeting.type, heldOn: meeting.heldOn, state: step.state },
      });
    return { at, tell };
  });
}

/** Who did it, as far as an event says so. */
function actorOf(accountId: number, accounts: Accounts): Actor {
  return {
    accountId,
    sessionId: 0,
    displayName: '',
    personId: null,
    memberId: null,
    branchId: null,
    authenticatedAt: 0,
    mustChangePassword: false,
    assignment: {
      id: accounts.assignmentOf.get(accountId) ?? 0,
      role: 'branch_secretary',
      organizationId: 0,
      organizationPath: '',
      department: null,
    },
  };
}
