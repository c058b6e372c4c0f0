// The year that months belong to: open or locked, and the settings that it is judged by (VEC-04).
import type { Database, Tx } from '@xianfeng/database';
import {
  endOfMonth,
  type Finding,
  judgeEconomyEntry,
  lockedAfter,
  type SettingValues,
  todayInShanghai,
  type VecSettings,
} from '@xianfeng/rules';
import { type Kysely, sql } from 'kysely';
import { type Actor, type Clock, settingsFor } from '../../kernel/index.js';
import type { TierBounds } from '../schema.js';

/** The namespace of the locks that keep a year from being locked while a month of it is written. */
const YEAR_LOCK = 7_274_120;

/** Holds the year open until the transaction ends: many may write at once, none while it is locked. */
export async function holdYear(tx: Tx, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${YEAR_LOCK}::int, ${year}::int)`.execute(tx.db);
}

/** Waits for everybody who writes in the year, and keeps others out until the transaction ends. */
export async function closeYear(tx: Tx, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${YEAR_LOCK}::int, ${year}::int)`.execute(tx.db);
}

/** A year, whether the district has locked it, and by what its figures are judged. */
export interface YearState {
  year: number;
  today: string;
  locked: boolean;
  lockedAt: Date | null;
  lockedBy: string | null;
  explanation: string;
  /** The last day for villages and streets. */
  dueOn: string;
  settings: SettingValues;
}

/** The state of a year under the settings of its last day, or of today while it runs. */
export async function yearState(
  db: Pick<Kysely<Database>, 'selectFrom' | 'executeQuery'>,
  clock: Clock,
  year: number,
): Promise<YearState> {
  const today = todayInShanghai(clock.now());
  const settings = await settingsFor(db, settingsDay(year, today));
  const row = await db
    .selectFrom('village_year as y')
    .innerJoin('account as a', 'a.id', 'y.locked_by')
    .where('y.year', '=', year)
    .select(['y.locked_at', 'y.explanation', 'a.display_name'])
    .executeTakeFirst();
  return {
    year,
    today,
    locked: row !== undefined,
    lockedAt: row?.locked_at ?? null,
    lockedBy: row?.display_name ?? null,
    explanation: row?.explanation ?? '',
    dueOn: lockedAfter(year, settings),
    settings,
  };
}

/** The bounds of the tiers by the settings of a year. */
export function boundsOf(settings: VecSettings): TierBounds {
  return {
    A: settings['vec.tierAFen'],
    B: settings['vec.tierBFen'],
    C: settings['vec.tierCFen'],
  };
}

/** A year is judged by the settings of its last day; the running one by those of today (GEN-05). */
export function settingsDay(year: number, today: string): string {
  const end = endOfMonth(`${year}-12-01`);
  return end < today ? end : today;
}

/** VEC-04: what keeps this actor from changing the year's figures; none for the district. */
export function entryFindings(actor: Actor, state: YearState): readonly Finding[] {
  const entry = { year: state.year, role: actor.assignment.role, locked: state.locked };
  return judgeEconomyEntry(entry, state.today, state.settings).findings;
}
