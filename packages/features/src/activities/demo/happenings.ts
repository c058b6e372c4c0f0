/** What was done with the latest activities, for the log. */
import type { Tx } from '@xianfeng/database';
import { instantOf } from '@xianfeng/rules';
import { type Happening, record } from '../../kernel/index.js';
import { type Accounts, actorOf } from '../../kit/demo/index.js';
import * as activityEvents from '../events.js';
import type { Written } from './activities.js';

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

const narrow: readonly string[] = ['committee_meeting', 'heart_to_heart_talk'];

/** The latest steps, in the order in which they were made. */
export function activityHappenings(
  tx: Tx,
  written: readonly Written[],
  accounts: Accounts,
): Happening[] {
  const steps = written
    .flatMap((one) => one.course.steps.map((step) => ({ ...one, step })))
    .sort((a, b) => (a.step.at < b.step.at ? -1 : a.step.at > b.step.at ? 1 : a.id - b.id))
    .slice(-LATEST);
  return steps.map(({ id, meeting, step }): Happening => {
    const at = instantOf(step.at.slice(0, 10), step.at.slice(11, 16));
    const by = {
      actor: actorOf(accounts, step.accountId),
      clock: { now: () => at },
      request: null,
    };
    const told = () =>
      record(tx, by, types[step.what], {
        id,
        version: step.version,
        place: {
          organizationId: meeting.branch.id,
          organizationPath: meeting.branch.path,
          state: step.state,
          notifiedOn: null,
          // A committee's or a group's own members read it when they open it.
          called: meeting.groupId === null && !narrow.includes(meeting.type) ? 'branch' : [],
        },
        data: { activityType: meeting.type, heldOn: meeting.heldOn, state: step.state },
      });
    return { at, record: told };
  });
}
