import type { Db } from '@xianfeng/database';
import { sql } from 'kysely';
import { type ActorContext, rooms } from '../kernel/index.js';
import { countFigures, type Figures } from './figures.js';
import { type AsOf, Memo } from './memo.js';

/** A district has some twenty scopes that look at the board, and few months that are looked at. */
const MOST = 60;

/** Of each database its own: a process may serve several, as in tests. */
const memos = new WeakMap<Db, Memo<Figures>>();

/** The figures of the actor's scope in a month, as of the last event that this server has dispatched. */
export function figuresOf(
  { db, actor, logSeq }: ActorContext,
  month: string,
): Promise<AsOf<Figures>> {
  const { organizationId, organizationPath } = actor.assignment;
  const memo = memos.get(db) ?? new Memo<Figures>(MOST);
  memos.set(db, memo);
  return memo.get(`${organizationPath} ${month}`, {
    seq: logSeq,
    touched: (after, upTo) => touched(db, organizationId, after, upTo),
    compute: () => countFigures(db, organizationPath, month),
  });
}

/** Did any of these events change what a branch of the scope has done, or owes? */
async function touched(
  db: Db,
  organizationId: number,
  after: number,
  upTo: number,
): Promise<boolean> {
  const { rows } = await sql<{ touched: boolean }>`
    select exists (select from event_log where seq > ${after} and seq <= ${upTo}
      and (type like 'organization%'
        or type like 'activity.%' and audience @> array[${rooms.organization(organizationId)}])
    ) as touched`.execute(db);
  return rows[0]?.touched ?? true;
}
