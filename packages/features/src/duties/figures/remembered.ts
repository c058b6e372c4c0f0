/** Figures of a month, remembered; of what events have touched, only that is counted again. */
import { type Db, prepared } from '@xianfeng/database';
import { activitySubject } from '../../activities/index.js';
import type { ActorContext, Registry } from '../../kernel/index.js';
import { organizationSubject } from '../../organizations/index.js';
import { settingSubject } from '../../settings/index.js';
import { countFigures, type Figures, recountFigures } from './count.js';
import { type AsOf, Memo } from './memo.js';

/** Months that are looked at, of some five megabytes each; what was not asked for longest is forgotten. */
const MOST = 12;
/** Where more organizations were touched than this, everything is counted again. */
const MOST_TOUCHED = 200;

/** The tree of organizations and the settings say what is owed: everything. Activities: whose it was. */
type Touched = 'everything' | readonly number[];

/** The types of events that change what is owed, and those that change what is done. */
const typesThat = ({ typesOf }: Registry) => ({
  owe: [...typesOf(organizationSubject), ...typesOf(settingSubject)],
  fulfil: typesOf(activitySubject),
});

/** Of each database its own: a process may serve several, as in tests. */
const memos = new WeakMap<Db, Memo<Figures, Touched>>();

/** The figures of a month, as of the last event that this server has dispatched. */
export function figuresOf(
  { db, logSeq, registry }: ActorContext,
  month: string,
): Promise<AsOf<Figures>> {
  const memo = memos.get(db) ?? new Memo<Figures, Touched>(MOST);
  memos.set(db, memo);
  return memo.get(month, {
    seq: logSeq,
    touched: (after, upTo) => touched(db, registry, after, upTo),
    compute: (before) =>
      before === null || before.touched === 'everything'
        ? countFigures(db, month)
        : recountFigures(db, month, before.value, before.touched),
  });
}

// Asked after each event that somebody looks at the board, so it is planned once for each connection.
const touchedBetween = prepared<{ id: number | null }>(
  'duties-touched',
  `select distinct case when type = any($3::text[])
    then (body::json ->> 'organizationId')::bigint end as id
   from event_log
   where seq > $1 and seq <= $2 and (type = any($3::text[]) or type = any($4::text[]))
   limit $5`,
);

/** What these events have changed of what branches owe, or have done. */
async function touched(
  db: Db,
  registry: Registry,
  after: number,
  upTo: number,
): Promise<Touched | null> {
  const { owe, fulfil } = typesThat(registry);
  const rows = await touchedBetween(db, [after, upTo, fulfil, owe, MOST_TOUCHED]);
  if (rows.length === 0) return null;
  const ids = rows.flatMap(({ id }) => id ?? []);
  return ids.length < rows.length || rows.length === MOST_TOUCHED ? 'everything' : ids;
}
