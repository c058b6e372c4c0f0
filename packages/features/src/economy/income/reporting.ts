// Queries of how far the reporting of a month is.
import { addMonths, type CivilDate, incomeDueOn, todayInShanghai } from '@xianfeng/rules';
import { type ActorContext, authorize } from '../../kernel/index.js';
import { listEconomy } from '../policy.js';
import { type IncomeState, type MissingMonth, type Reporting, WHOLE_YEAR } from '../schema.js';
import { inOrder, type VillageRow, villageIds, villageRows } from '../villages/villages.js';
import { yearState } from './years.js';

/** So many villages are named with a month; the others stand behind a link. */
const NAMED = 30;

/** The month that is to be reported on a day: the one before, of which the books are closed. */
export function reportingMonth(today: CivilDate): string {
  return addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
}

/** What each village of the scope has entered in some years, by the month. */
type States = ReadonlyMap<string, IncomeState>;

const keyOf = (organizationId: number, year: number, month: number) =>
  `${organizationId} ${year} ${month}`;

async function statesOf(ctx: ActorContext, years: readonly number[]): Promise<States> {
  const rows = await ctx.db
    .selectFrom('village_income')
    .where('year', 'in', years)
    .where('organization_id', 'in', villageIds(ctx.db, ctx.actor))
    .select(['organization_id', 'year', 'month', 'state'])
    .execute();
  return new Map(rows.map((row) => [keyOf(row.organization_id, row.year, row.month), row.state]));
}

/** A year that was reported as a whole has reported each of its months. */
function stateOf(states: States, id: number, year: number, month: number): IncomeState | null {
  return states.get(keyOf(id, year, month)) ?? states.get(keyOf(id, year, WHOLE_YEAR)) ?? null;
}

const isReported = (state: IncomeState | null) => state === 'submitted' || state === 'passed';

function missingOf(villages: readonly VillageRow[], states: States, civil: string): MissingMonth {
  const [year = 0, month = 0] = civil.split('-').map(Number);
  const missing = villages.filter(
    ({ organizationId }) => !isReported(stateOf(states, organizationId, year, month)),
  );
  return {
    year,
    month,
    dueOn: incomeDueOn(year, month),
    count: missing.length,
    villages: missing.slice(0, NAMED).map(({ organizationId, name }) => ({
      organizationId,
      name,
      state: stateOf(states, organizationId, year, month),
    })),
  };
}

/**
 * How many villages of the scope have sent a month in and which have not; and the earlier months that
 * are late by now, of the years that villages may still change (VEC-04).
 */
export async function getReporting(
  ctx: ActorContext,
  given: string | null | undefined,
): Promise<Reporting> {
  authorize(ctx.actor, listEconomy, null);
  const today = todayInShanghai(ctx.clock.now());
  const month = given ?? reportingMonth(today);
  const asOf = ctx.logSeq();
  const villages = (await villageRows(ctx.db, ctx.actor).execute()).sort(inOrder);
  const owed = (await owedMonths(ctx, today)).filter((each) => each < month);
  const years = new Set([month, ...owed].map((each) => Number(each.slice(0, 4))));
  const states = await statesOf(ctx, [...years]);
  const { count, villages: missing, dueOn } = missingOf(villages, states, month);
  return {
    month,
    asOf,
    dueOn,
    villages: villages.length,
    reported: villages.length - count,
    missing,
    late: owed
      .map((each) => missingOf(villages, states, each))
      .filter((each) => each.count > 0 && each.dueOn < today),
  };
}

/** Months that have ended, of the years that are still open to the villages. */
async function owedMonths(ctx: ActorContext, today: CivilDate): Promise<string[]> {
  const last = reportingMonth(today);
  const current = Number(today.slice(0, 4));
  const months: string[] = [];
  for (const year of [current - 1, current]) {
    const state = await yearState(ctx.db, ctx.clock, year);
    if (state.locked || today > state.dueOn) continue;
    for (let month = 1; month <= 12; month++) {
      const civil = `${year}-${String(month).padStart(2, '0')}`;
      if (civil <= last) months.push(civil);
    }
  }
  return months;
}

/** Villages of the scope that have not sent a month in. */
export async function notReported(ctx: ActorContext, civil: string): Promise<number[]> {
  const [year = 0, month = 0] = civil.split('-').map(Number);
  const villages = await villageRows(ctx.db, ctx.actor).execute();
  const states = await statesOf(ctx, [year]);
  return villages
    .map(({ organizationId }) => organizationId)
    .filter((id) => !isReported(stateOf(states, id, year, month)));
}
