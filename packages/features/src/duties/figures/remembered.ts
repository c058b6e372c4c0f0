/** Figures of a month, remembered; of what events have touched, only that is counted again. */
import { type Db, prepared } from '@xianfeng/database';
import { addDays, type CivilDate } from '@xianfeng/rules';
import { activitySubject } from '../../activities/index.js';
import type { Registry, Services } from '../../kernel/index.js';
import { organizationSubject } from '../../organizations/index.js';
import { settingSubject } from '../../settings/index.js';
import { type Days, quarterOf, settingsWhenDue } from '../owed.js';
import { countFigures, type Figures, recountFigures } from './count.js';
import { type AsOf, Memo } from './memo.js';
import { type Quarter, readQuarter, readTree, rereadQuarter, type Tree } from './quarters.js';

/** Months that are looked at, of half a megabyte each; what was not asked for longest is forgotten. */
const MOST_MONTHS = 12;
/** Quarters that they rest on, of two megabytes each: those of twelve months, and the one before them. */
const MOST_QUARTERS = 6;
/** Where more organizations were touched than this, everything is counted again. */
const MOST_TOUCHED = 200;

/** The tree of organizations and the settings say what is owed: everything. Activities: whose it was. */
type Touched = 'everything' | readonly number[];

/** The types of events that change what is owed, and those that change what is done. */
const typesThat = ({ typesOf }: Registry): Record<'owe' | 'fulfil', readonly string[]> => ({
  owe: [...typesOf(organizationSubject), ...typesOf(settingSubject)],
  fulfil: typesOf(activitySubject),
});

/** What figures are made from. */
type Asking = Pick<Services, 'db' | 'registry' | 'logSeq' | 'logSince'>;

interface Memos {
  readonly months: Memo<Figures, Touched>;
  readonly quarters: Memo<Quarter, Touched>;
  readonly trees: Memo<Tree, Touched>;
}

/** Of each database its own: a process may serve several, as in tests. */
const memos = new WeakMap<Db, Memos>();

function memosOf(db: Db): Memos {
  const known = memos.get(db);
  if (known !== undefined) return known;
  const made: Memos = {
    months: new Memo(MOST_MONTHS),
    quarters: new Memo(MOST_QUARTERS),
    trees: new Memo(1),
  };
  memos.set(db, made);
  return made;
}

/**
 * The figures of a month, as of the last event that this server has dispatched. The months of a quarter
 * rest on one reading of its activities. Whoever looks at a month looks at the one before it next: the
 * quarter before is read while nobody waits for it.
 */
export function figuresOf(asking: Asking, month: string): Promise<AsOf<Figures>> {
  const { db, logSeq } = asking;
  const days = quarterOf(month);
  return memosOf(db).months.get(month, {
    seq: logSeq,
    touched: (after, upTo) => touched(asking, typesThat(asking.registry), after, upTo),
    compute: async (before) => {
      // It holds the events that this month is to hold, at least: it is asked for after they were read.
      const { value } = await quarterIn(asking, days);
      if (before !== null && before.touched !== 'everything') {
        return recountFigures(before.value, value, before.touched);
      }
      const figures = await countFigures(month, value, await settingsWhenDue(db, month));
      if (before === null) readAhead(asking, quarterBefore(days));
      return figures;
    },
  });
}

/** Reads what the first looks after a start rest on: the month of a day, the one before, their quarters. */
export async function warmFigures(asking: Asking, today: CivilDate): Promise<void> {
  const month = today.slice(0, 7);
  await figuresOf(asking, month);
  await figuresOf(asking, addDays(`${month}-01`, -1).slice(0, 7));
}

function quarterIn(asking: Asking, days: Days): Promise<AsOf<Quarter>> {
  const { db, logSeq } = asking;
  return memosOf(db).quarters.get(days.from, {
    seq: logSeq,
    touched: (after, upTo) => touched(asking, typesThat(asking.registry), after, upTo),
    compute: (before) =>
      before === null || before.touched === 'everything'
        ? readQuarter(db, days, treeOf(asking))
        : rereadQuarter(db, days, before.value, before.touched),
  });
}

async function treeOf(asking: Asking): Promise<Tree> {
  const { db, logSeq, registry } = asking;
  const { value } = await memosOf(db).trees.get('all', {
    seq: logSeq,
    touched: (after, upTo) =>
      touched(asking, { owe: registry.typesOf(organizationSubject), fulfil: [] }, after, upTo),
    compute: () => readTree(db),
  });
  return value;
}

/** Whoever asks for it later waits for what is left of it; what fails here is tried again then. */
function readAhead(asking: Asking, days: Days): void {
  quarterIn(asking, days).catch(() => {});
}

const quarterBefore = ({ from }: Days): Days => quarterOf(addDays(from, -1).slice(0, 7));

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
  { db, logSince }: Asking,
  { owe, fulfil }: ReturnType<typeof typesThat>,
  after: number,
  upTo: number,
): Promise<Touched | null> {
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
