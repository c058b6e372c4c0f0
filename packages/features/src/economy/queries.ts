// Queries of villages in a year, indicators, the years of the district.
import { citationText, tierCitations, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { type ActorContext, authorize, may, orderedBy, settingsFor } from '../kernel/index.js';
import { notReported } from './income/reporting.js';
import { boundsOf, settingsDay, type YearState, yearState } from './income/years.js';
import { listEconomy, lockYear } from './policy.js';
import type {
  Indicators,
  indicatorsInput,
  StreetFigures,
  VillageYear,
  villagesInput,
  YearLock,
  YearOfDistrict,
} from './schema.js';
import { figuresOver, sumRows, toVillageYear, villageYears } from './villages/figures.js';
import { inOrder, villageRows } from './villages/villages.js';

const byId = orderedBy('id');

/** The villages of the scope in a year, as many as a figure counts under the same filters. */
export async function listVillages(ctx: ActorContext, input: z.infer<typeof villagesInput>) {
  authorize(ctx.actor, listEconomy, null);
  const after = byId.after(input.cursor);
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
  const page = byId.page(
    rows.slice(start, start + input.limit + 1),
    input.limit,
    (row) => [row.organizationId],
    (row): VillageYear => row,
  );
  return { ...page, total: rows.length, bounds: boundsOf(settings), asOf };
}

/** VEC-02 and VEC-03 of a year: the scope as a whole, and each street in it. */
export async function getIndicators(
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

/** A year's lock as it travels: the deadline, and since when and by whom the year is locked. */
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
export async function listDistrictYears(ctx: ActorContext): Promise<YearOfDistrict[]> {
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
