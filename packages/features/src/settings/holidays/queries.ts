// Query of the notices of rest days that were entered.
import type { Db } from '@xianfeng/database';
import { holidayNotices, todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import { type ActorContext, may } from '../../kernel/index.js';
import { changeSettings } from '../policy.js';
import type { NoticeList } from './schema.js';

/** How often a notice was entered: the version that a writer has to have seen. */
export async function noticeChanges(db: Pick<Db, 'selectFrom'>): Promise<number> {
  const { changes } = await db
    .selectFrom('holiday_notice')
    .select(sql<number>`count(*)::int`.as('changes'))
    .executeTakeFirstOrThrow();
  return changes;
}

/** More entries than this are not shown; a year has one, seldom two. */
const SHOWN = 100;

/** Every notice that was entered, the latest first. */
export async function listNotices(ctx: ActorContext): Promise<NoticeList> {
  const rows = await ctx.db
    .selectFrom('holiday_notice as n')
    .innerJoin('account as a', 'a.id', 'n.entered_by')
    .orderBy('n.id', 'desc')
    .limit(SHOWN)
    .select(['n.id', 'n.year', 'n.off_days', 'n.work_days', 'n.document', 'n.reason'])
    .select(['n.entered_at', 'a.display_name as by'])
    .execute();
  const latest = new Map([...rows].reverse().map(({ year, id }) => [year, id]));
  return {
    today: todayInShanghai(ctx.clock.now()),
    entries: rows.map((row) => ({
      id: row.id,
      year: row.year,
      off: row.off_days,
      work: row.work_days,
      document: row.document,
      reason: row.reason,
      by: row.by,
      at: row.entered_at.getTime(),
      inForce: latest.get(row.year) === row.id,
    })),
    known: [...new Set([...Object.keys(holidayNotices).map(Number), ...latest.keys()])].sort(),
    changeable: may(ctx.actor, changeSettings, null),
    version: await noticeChanges(ctx.db),
  };
}
