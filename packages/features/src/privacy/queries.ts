// Queries of the notice: the version in force, the own readings, and how many have read it.
import type { Db } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { ActorContext, Context } from '../kernel/index.js';
import { defaultNotice, FIRST_NUMBER } from './default-text.js';
import { type Notice, noticeContent, type OwnReading, type ReadingCount } from './schema.js';

/** More streets than a district has. */
const MOST_STREETS = 200;
/** The latest versions that an own page shows. */
const MOST_READINGS = 20;

type Reader = Pick<Db, 'selectFrom'>;

/** The version in force, also for those who are not signed in. */
export async function currentNotice({ db }: { db: Reader }): Promise<Notice> {
  const row = await db
    .selectFrom('privacy_notice')
    .orderBy('number', 'desc')
    .limit(1)
    .select(['number', 'content', 'published_at'])
    .executeTakeFirst();
  if (row === undefined) {
    return { number: FIRST_NUMBER, content: defaultNotice, publishedAt: null };
  }
  return {
    number: row.number,
    content: noticeContent.parse(row.content),
    publishedAt: row.published_at.getTime(),
  };
}

/** Whether the account has not read the version in force. */
export async function isNoticeUnread({ db }: Pick<Context, 'db'>, accountId: number) {
  const row = await db
    .selectFrom('privacy_reading')
    .where('account_id', '=', accountId)
    .where('number', '=', (eb) =>
      eb
        .selectFrom('privacy_notice as n')
        .select(({ fn, val }) => fn.coalesce(fn.max('n.number'), val(FIRST_NUMBER)).as('number')),
    )
    .select('number')
    .executeTakeFirst();
  return row === undefined;
}

/** The versions that the actor has read, the latest first. */
export async function ownReadings({ db, actor }: ActorContext): Promise<OwnReading[]> {
  const rows = await db
    .selectFrom('privacy_reading')
    .where('account_id', '=', actor.accountId)
    .orderBy('number', 'desc')
    .limit(MOST_READINGS)
    .select(['number', 'read_at'])
    .execute();
  return rows.map(({ number, read_at: at }) => ({ number, readAt: at.getTime() }));
}

/** How many accounts have read the version in force, by street; the district's own stand first. */
export async function countReadings(ctx: ActorContext): Promise<ReadingCount[]> {
  const { number } = await currentNotice(ctx);
  const today = todayInShanghai(ctx.clock.now());
  const { rows } = await sql<{ id: number; name: string; accounts: number; read: number }>`
    select street.id, street.short_name as name, count(distinct a.id)::int as accounts,
      count(distinct r.account_id)::int as read
    from account a
    join assignment s on s.account_id = a.id and s.starts_on <= ${today}
      and (s.ends_on is null or s.ends_on > ${today})
    join organization o on o.id = s.organization_id
    join organization street on street.id =
      coalesce(nullif(split_part(o.path, '.', 2), ''), split_part(o.path, '.', 1))::bigint
    left join privacy_reading r on r.account_id = a.id and r.number = ${number}
    where not a.disabled
    group by street.id, street.short_name, street.path
    order by length(street.path), street.id limit ${MOST_STREETS}`.execute(ctx.db);
  return rows.map(({ id, name, accounts, read }) => ({
    ...{ organizationId: id, organizationName: name, accounts, read },
  }));
}
