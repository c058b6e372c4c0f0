import { addMonths, citationText, tierCitations, todayInShanghai } from '@xianfeng/rules';
import { z } from 'zod';
import {
  type ActorContext,
  authorize,
  may,
  readCursor,
  settingsFor,
  toPage,
} from '../kernel/index.js';
import { figuresOver, sumRows, toVillageYear, villageYears } from './figures.js';
import { listEconomy, lockYear } from './policy.js';
import type {
  Indicators,
  indicatorsInput,
  Reporting,
  StreetFigures,
  VillageYear,
  villagesInput,
  YearLock,
  YearOfDistrict,
} from './schema.js';
import { inOrder, villageIds, villageRows } from './villages.js';
import { boundsOf, settingsDay, type YearState, yearState } from './years.js';

const byId = z.tuple([z.number()]);

/** The villages of the scope in a year, as many as a figure counts under the same filters. */
export async function listVillages(ctx: ActorContext, input: z.infer<typeof villagesInput>) {
  authorize(ctx.actor, listEconomy, null);
  const after = readCursor(input.cursor, byId);
  const asOf = ctx.logSeq();
  const { settings } = await yearState(ctx.db, ctx.clock, input.year);
  const all = await villageYears(ctx.db, ctx.actor, input.year, settings);
  const missing =
    input.unreported == null ? null : new Set(await notReported(ctx, input.unreported));
  const rows = all.filter(
    (row) =>
      (input.streetId == null || row.streetId === input.streetId) &&
      (input.tier == null || (row.tier ?? 'none') === input.tier) &&
      (missing === null || missing.has(row.organizationId)),
  );
  const start = after === null ? 0 : rows.findIndex((row) => row.organizationId === after[0]) + 1;
  const page = toPage(
    rows.slice(start, start + input.limit + 1),
    input.limit,
    (row) => [row.organizationId],
    (row): VillageYear => row,
  );
  return { ...page, total: rows.length, bounds: boundsOf(settings), asOf };
}

/** VEC-02 and VEC-03 of a year: the scope as a whole, and each street in it. */
export async function indicators(
  ctx: ActorContext,
  input: z.infer<typeof indicatorsInput>,
): Promise<Indicators> {
  authorize(ctx.actor, listEconomy, null);
  const asOf = ctx.logSeq();
  const state = await yearState(ctx.db, ctx.clock, input.year);
  const all = await villageYears(ctx.db, ctx.actor, input.year, state.settings);
  const rows = all.filter(({ streetId }) => input.streetId == null || streetId === input.streetId);
  return {
    year: input.year,
    base: state.settings['vec.tierBase'],
    bounds: boundsOf(state.settings),
    asOf,
    total: figuresOver(rows, state.settings),
    streets: byStreet(rows).map(
      ([street, villages]): StreetFigures => ({
        streetId: street.streetId,
        name: street.streetName,
        ...figuresOver(villages, state.settings),
      }),
    ),
    lock: toLock(ctx, state, rows),
    citations: [...new Set(tierCitations(settingsDay(input.year, state.today)).map(citationText))],
  };
}

function byStreet(rows: readonly VillageYear[]): [VillageYear, VillageYear[]][] {
  const streets = new Map<number, [VillageYear, VillageYear[]]>();
  for (const row of rows) {
    const known = streets.get(row.streetId);
    if (known === undefined) streets.set(row.streetId, [row, [row]]);
    else known[1].push(row);
  }
  return [...streets.values()];
}

function toLock(ctx: ActorContext, state: YearState, rows: readonly VillageYear[]): YearLock {
  const ended = state.today.slice(0, 4) > String(state.year);
  return {
    ...presentLock(state),
    openMonths: rows.reduce((sum, { passed }) => sum + 12 - passed, 0),
    mayLock: !state.locked && ended && may(ctx.actor, lockYear, null),
  };
}

export function presentLock(state: YearState): Omit<YearLock, 'openMonths' | 'mayLock'> {
  return {
    year: state.year,
    dueOn: state.dueOn,
    lockedAt: state.lockedAt?.getTime() ?? null,
    lockedBy: state.lockedBy,
    explanation: state.explanation,
    overdue: !state.locked && state.today > state.dueOn,
  };
}

/** Tiers of every year that has figures, the earliest first. */
export async function districtYears(ctx: ActorContext): Promise<YearOfDistrict[]> {
  authorize(ctx.actor, listEconomy, null);
  const today = todayInShanghai(ctx.clock.now());
  const villages = (await villageRows(ctx.db, ctx.actor).execute()).sort(inOrder);
  const sums = await sumRows(ctx.db, ctx.actor).execute();
  const years = [...new Set(sums.map(({ year }) => year))].sort((a, b) => a - b);
  const result: YearOfDistrict[] = [];
  for (const year of years) {
    const settings = await settingsFor(ctx.db, settingsDay(year, today));
    const ofYear = new Map(
      sums.filter((row) => row.year === year).map((row) => [row.organizationId, row]),
    );
    const rows = villages.map((v) => toVillageYear(v, ofYear.get(v.organizationId), settings));
    result.push({ year, ...figuresOver(rows, settings) });
  }
  return result;
}

/** The month that is to be reported on a day: the one before, of which the books are closed. */
export function reportingMonth(today: string): string {
  return addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
}

/** How many villages of the scope have sent a month in, and which have not. */
export async function reporting(
  ctx: ActorContext,
  given: string | null | undefined,
): Promise<Reporting> {
  authorize(ctx.actor, listEconomy, null);
  const month = given ?? reportingMonth(todayInShanghai(ctx.clock.now()));
  const asOf = ctx.logSeq();
  const villages = (await villageRows(ctx.db, ctx.actor).execute()).sort(inOrder);
  const states = await statesOf(ctx, month);
  const missing = villages.filter(({ organizationId }) => !isReported(states.get(organizationId)));
  return {
    month,
    asOf,
    villages: villages.length,
    reported: villages.length - missing.length,
    missing: missing.slice(0, 30).map(({ organizationId, name }) => ({
      organizationId,
      name,
      state: states.get(organizationId) ?? null,
    })),
  };
}

type State = VillageState | undefined;
type VillageState = 'draft' | 'submitted' | 'returned' | 'passed';
const isReported = (state: State) => state === 'submitted' || state === 'passed';

async function statesOf(ctx: ActorContext, month: string): Promise<Map<number, VillageState>> {
  const [year, number] = month.split('-').map(Number);
  const rows = await ctx.db
    .selectFrom('village_income')
    .where('year', '=', year ?? 0)
    .where('month', '=', number ?? 0)
    .where('organization_id', 'in', villageIds(ctx.db, ctx.actor))
    .select(['organization_id', 'state'])
    .execute();
  return new Map(rows.map((row) => [row.organization_id, row.state]));
}

async function notReported(ctx: ActorContext, month: string): Promise<number[]> {
  const villages = await villageRows(ctx.db, ctx.actor).execute();
  const states = await statesOf(ctx, month);
  return villages
    .map(({ organizationId }) => organizationId)
    .filter((organizationId) => !isReported(states.get(organizationId)));
}
