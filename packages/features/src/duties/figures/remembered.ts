/** Figures of a month, remembered; of what events have touched, only that is counted again. */
import { type Db, prepared } from '@xianfeng/database';
import { activitySubject } from '../../activities/index.js';
import type { ActorContext, Registry } from '../../kernel/index.js';
import { organizationSubject } from '../../organizations/index.js';
import { settingSubject } from '../../settings/index.js';
import { quarterOf, settingsWhenDue } from '../owed.js';
import { countFigures, type Figures, recountFigures } from './count.js';
import { type AsOf, Memo } from './memo.js';
import { type Quarter, readQuarter, rereadQuarter } from './quarters.js';

/** Months that are looked at, of half a megabyte each; what was not asked for longest is forgotten. */
const MOST_MONTHS = 12;
/** Quarters that they rest on, of two megabytes each. */
const MOST_QUARTERS = 5;
/** Where more organizations were touched than this, everything is counted again. */
const MOST_TOUCHED = 200;

/** The tree of organizations and the settings say what is owed: everything. Activities: whose it was. */
type Touched = 'everything' | readonly number[];

/** The types of events that change what is owed, and those that change what is done. */
const typesThat = ({ typesOf }: Registry) => ({
  owe: [...typesOf(organizationSubject), ...typesOf(settingSubject)],
  fulfil: typesOf(activitySubject),
});

interface Memos {
  readonly months: Memo<Figures, Touched>;
  readonly quarters: Memo<Quarter, Touched>;
}

/** Of each database its own: a process may serve several, as in tests. */
const memos = new WeakMap<Db, Memos>();

function memosOf(db: Db): Memos {
  const known = memos.get(db);
  if (known !== undefined) return known;
  const made: Memos = { months: new Memo(MOST_MONTHS), quarters: new Memo(MOST_QUARTERS) };
  memos.set(db, made);
  return made;
}

/**
 * The figures of a month, as of the last event that this server has dispatched. The months of a quarter
 * rest on one reading of its activities.
 */
export function figuresOf(ctx: ActorContext, month: string): Promise<AsOf<Figures>> {
  const { db } = ctx;
  const { months, quarters } = memosOf(db);
  const days = quarterOf(month);
  const events = {
    seq: ctx.logSeq,
    touched: (after: number, upTo: number) => touched(ctx, after, upTo),
  };
  const quarter = () =>
    quarters.get(days.from, {
      ...events,
      compute: (before) =>
        before === null || before.touched === 'everything'
          ? readQuarter(db, days)
          : rereadQuarter(db, days, before.value, before.touched),
    });
  return months.get(month, {
    ...events,
    compute: async (before) => {
      // It holds the events that this month is to hold, at least: it is asked for after they were read.
      const { value } = await quarter();
      return before === null || before.touched === 'everything'
        ? countFigures(month, value, await settingsWhenDue(db, month))
        : recountFigures(before.value, value, before.touched);
    },
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
  { db, registry, logSince }: ActorContext,
  after: number,
  upTo: number,
): Promise<Touched | null> {
  const { owe, fulfil } = typesThat(registry);
  const recent = logSince?.(after) ?? null;
  if (recent !== null) {
    const of = (types: readonly string[]) =>
      recent.filter(({ seq, type }) => seq <= upTo && types.includes(type));
    const ids = of(fulfil).map(({ organizationId }) => organizationId);
    return of(owe).length > 0 ? 'everything' : touchedBy(ids);
  }
  const rows = await touchedBetween(db, [after, upTo, fulfil, owe, MOST_TOUCHED]);
  return touchedBy(rows.map(({ id }) => id));
}

/** @param ids of the organizations; null for what concerns all of them */
function touchedBy(ids: readonly (number | null)[]): Touched | null {
  const different = [...new Set(ids)];
  if (different.length === 0) return null;
  const known = different.flatMap((id) => id ?? []);
  return known.length < different.length || known.length >= MOST_TOUCHED ? 'everything' : known;
}
