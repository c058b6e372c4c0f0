// Command that enters a year's notice of rest days (CAL-05).
import { judgeNoticeChange, todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  AppError,
  checkVersion,
  enforce,
  type Receipt,
  record,
  settingsFor,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { recountDeadlines } from '../../kit/process/index.js';
import { noticeEntered } from '../events.js';
import { noticeChanges } from './queries.js';
import type { enterNoticeInput } from './schema.js';

/** The advisory lock of the notices: two who enter one come one after the other. */
const LOCK = 4_120_657;

/**
 * Enters a year's notice, which holds at once: whatever runs over the year's end is counted anew.
 *
 * @throws AppError rule_blocked for what no notice says; stale_version when another actor has entered
 *   one since; invalid_input for the notice that is in force anyway
 */
export function enterNotice(
  ctx: WriteContext,
  input: z.infer<typeof enterNoticeInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const now = ctx.clock.now();
    const today = todayInShanghai(now);
    const { year, document, reason } = input;
    const off = [...new Set(input.off)].sort();
    const work = [...new Set(input.work)].sort();
    enforce(judgeNoticeChange({ year, off, work, role: ctx.actor.assignment.role }, today));
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx.db);
    const version = await noticeChanges(tx.db);
    checkVersion({ version }, input.version);
    const before = (await settingsFor(tx.db, today)).holidays?.[year];
    if (JSON.stringify(before) === JSON.stringify({ off, work })) {
      const message = '这一年已经是这份放假安排，没有改动。';
      throw new AppError('invalid_input', { fields: [{ path: 'off', message }] });
    }
    const { id } = await tx.db
      .insertInto('holiday_notice')
      .values({
        ...{ year, off_days: off, work_days: work, document, reason },
        entered_by: ctx.actor.accountId,
        entered_at: new Date(now),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recountDeadlines(tx, today);
    const receipt = { id, version: version + 1 };
    await record(tx, ctx, noticeEntered, {
      ...receipt,
      place: ctx.actor.assignment,
      data: { year, days: off.length + work.length },
    });
    return receipt;
  });
}
