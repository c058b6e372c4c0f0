/** Figures of a scope, remembered and counted anew when an event has touched them. */
import type { Db } from '@xianfeng/database';
import { sql } from 'kysely';
import { activitySubject } from '../../activities/index.js';
import { type ActorContext, type Registry, rooms } from '../../kernel/index.js';
import { organizationSubject } from '../../organizations/index.js';
import { settingSubject } from '../../settings/index.js';
import { countFigures, type Figures } from './count.js';
import { type AsOf, Memo } from './memo.js';

/** A district has some twenty scopes that look at the board, and few months that are looked at. */
const MOST = 60;

/** The tree of organizations and the settings say what is owed, activities what of it is done. */
type Touched = 'owed' | 'activities';

/** The types of events that change what is owed, and those that change what is done. */
const typesThat = ({ typesOf }: Registry) => ({
  owe: [...typesOf(organizationSubject), ...typesOf(settingSubject)],
  fulfil: typesOf(activitySubject),
});

/** Of each database its own: a process may serve several, as in tests. */
const memos = new WeakMap<Db, Memo<Figures, Touched>>();

/** The figures of the actor's scope in a month, as of the last event that this server has dispatched. */
export function figuresOf(
  { db, actor, logSeq, registry }: ActorContext,
  month: string,
): Promise<AsOf<Figures>> {
  const { organizationId, organizationPath } = actor.assignment;
  const memo = memos.get(db) ?? new Memo<Figures, Touched>(MOST);
  memos.set(db, memo);
  return memo.get(`${organizationPath} ${month}`, {
    seq: logSeq,
    touched: (after, upTo) => touched(db, registry, organizationId, after, upTo),
    compute: (before) => {
      const known = before?.touched === 'activities' ? before.value : null;
      return countFigures(db, organizationPath, month, known);
    },
  });
}

/** Did any of these events change what a branch of the scope owes, or has done? */
async function touched(
  db: Db,
  registry: Registry,
  organizationId: number,
  after: number,
  upTo: number,
): Promise<Touched | null> {
  const { owe, fulfil } = typesThat(registry);
  const { rows } = await sql<{ touched: Touched }>`
    select case when type = any(${fulfil}) then 'activities' else 'owed' end as touched
    from event_log where seq > ${after} and seq <= ${upTo}
      and (type = any(${owe})
        or type = any(${fulfil}) and audience @> array[${rooms.organization(organizationId)}])
    group by 1`.execute(db);
  const kinds = rows.map((row) => row.touched);
  return kinds.includes('owed') ? 'owed' : (kinds[0] ?? null);
}
