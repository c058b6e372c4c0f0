// Query of the reminders that the own branch has not answered by doing what it owes.
import { addDays, todayInShanghai } from '@xianfeng/rules';
import type { ActorContext } from '../../kernel/index.js';
import { dutyMonth } from '../queries.js';
import type { ReceivedReminder } from '../schema.js';

/** A reminder that is older than this has been looked at. */
const SHOWN_DAYS = 60;
/** Few months are open at once. */
const MOST = 10;

/** Of each duty that the own branch was reminded of and still owes, the latest reminder. */
export async function receivedReminders(ctx: ActorContext): Promise<ReceivedReminder[]> {
  const { db, actor, clock } = ctx;
  const { organizationId } = actor.assignment;
  const rows = await db
    .selectFrom('duty_reminder as r')
    .innerJoin('organization as sender', 'sender.id', 'r.reminded_under')
    .distinctOn(['r.month', 'r.duty'])
    .select(['r.id', 'r.month', 'r.duty', 'r.on_day', 'sender.short_name'])
    .where('r.organization_id', '=', organizationId)
    .where('r.on_day', '>=', addDays(todayInShanghai(clock.now()), -SHOWN_DAYS))
    .orderBy('r.month')
    .orderBy('r.duty')
    .orderBy('r.id', 'desc')
    .limit(MOST)
    .execute();
  const months = [...new Set(rows.map(({ month }) => month))];
  const owed = await Promise.all(months.map((month) => dutyMonth(ctx, { month })));
  return rows.flatMap(({ id, month, duty, on_day, short_name }) => {
    const { duties = [] } = owed.find((each) => each.month === month) ?? {};
    return duties
      .filter((row) => row.duty === duty && row.missing > 0)
      .map((row) => ({ id, on: on_day, senderName: short_name, row }));
  });
}
