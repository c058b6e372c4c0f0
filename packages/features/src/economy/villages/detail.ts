// Query of one village's year with every version of its months.
import {
  endOfMonth,
  type Finding,
  type IncomeEvent,
  judgeVillagePublication,
  roleLabels,
  tierIncome,
  tierOf,
  todayInShanghai,
  totalIncome,
} from '@xianfeng/rules';
import type { z } from 'zod';
import { type ActorContext, authorize, may, settingsFor } from '../../kernel/index.js';
import { histories, offered, stepsOf } from '../../kit/process/index.js';
import { askedCorrections, keptFigures, publishedCorrections } from '../income/corrected.js';
import { incomeProcess, readIncome } from '../income/process.js';
import { type IncomeRow, incomeRows, toIncome } from '../income/rows.js';
import {
  boundsOf,
  entryFindings,
  settingsDay,
  type YearState,
  yearState,
} from '../income/years.js';
import { askIncomeCorrection, checkIncome, enterIncome, readEconomy } from '../policy.js';
import { publicationToken } from '../publication/public-sheet.js';
import { presentLock } from '../queries.js';
import {
  type IncomeHistory,
  type MonthRecord,
  type VillageDetail,
  type VillageMonth,
  type villageInput,
  WHOLE_YEAR,
} from '../schema.js';
import { sumRows, toVillageYear } from './figures.js';
import { type VillageRow, villageOf } from './villages.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A village's year: its months with every version of their figures, and the years beside it. */
export async function villageDetail(
  ctx: ActorContext,
  input: z.infer<typeof villageInput>,
): Promise<VillageDetail> {
  const village = await villageOf(ctx.db, ctx.actor, input.organizationId);
  authorize(ctx.actor, readEconomy, village);
  const asOf = ctx.logSeq();
  const state = await yearState(ctx.db, ctx.clock, input.year);
  const sums = await sumRows(ctx.db, ctx.actor)
    .where('organization_id', '=', village.organizationId)
    .orderBy('year')
    .execute();
  const rows = await monthRows(ctx, village, input.year);
  const told = await historiesOf(ctx, rows);
  const ids = rows.map(({ id }) => id);
  const corrections = {
    asked: await askedCorrections(ctx, village, ids),
    made: await publishedCorrections(ctx.db, rows),
  };
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const years: VillageDetail['years'] = [];
  for (const row of sums) {
    if (row.passed === 0) continue;
    const settings = await settingsFor(ctx.db, settingsDay(row.year, state.today));
    const tierFen = tierIncome(row, settings);
    const { year, passed } = row;
    years.push({
      year,
      passed,
      totalFen: totalIncome(row),
      tierFen,
      tier: tierOf(tierFen, settings),
    });
  }
  const ofYear = sums.find((row) => row.year === input.year);
  return {
    village: toVillageYear(village, ofYear, state.settings),
    base: state.settings['vec.tierBase'],
    bounds: boundsOf(state.settings),
    asOf,
    lock: presentLock(state),
    months: await Promise.all(
      (byMonth.has(WHOLE_YEAR) && byMonth.size === 1 ? [WHOLE_YEAR] : MONTHS).map((month) =>
        presentMonth(ctx, { village, state, month, told, corrections }, byMonth.get(month)),
      ),
    ),
    years,
    findings: await publicationFindings(ctx, village, input.year),
  };
}

function monthRows({ db, actor }: ActorContext, village: VillageRow, year: number) {
  return incomeRows(db, actor)
    .innerJoin('account as a', 'a.id', 'i.entered_by')
    .leftJoin('village_publication as p', (on) =>
      on
        .onRef('p.organization_id', '=', 'i.organization_id')
        .onRef('p.year', '=', 'i.year')
        .onRef('p.month', '=', 'i.month'),
    )
    .where('i.organization_id', '=', village.organizationId)
    .where('i.year', '=', year)
    .select(['a.display_name as enteredBy', 'p.published_on', 'p.place', 'p.id as publication'])
    .execute();
}

type MonthRow = IncomeRow & {
  enteredBy: string;
  published_on: string | null;
  place: string | null;
  publication: number | null;
};

/** The histories of months, each move with the figures as they were then. */
async function historiesOf(
  { db }: ActorContext,
  rows: readonly { id: number }[],
): Promise<ReadonlyMap<number, IncomeHistory[]>> {
  const moves = await histories(
    db,
    incomeProcess,
    rows.map(({ id }) => id),
  );
  return new Map(
    [...moves].map(([id, entries]) => [
      id,
      entries.map(({ content, event, label, from, to, version, on, at, by, text, findings }) => ({
        ...{ event, label, from, to, version, on, at, by, text, findings },
        ...keptFigures.parse(content),
      })),
    ]),
  );
}

/** A month of a village's year, and what is known of the others. */
interface OfYear {
  village: VillageRow;
  state: YearState;
  month: number;
  told: ReadonlyMap<number, IncomeHistory[]>;
  corrections: {
    asked: ReadonlyMap<number, MonthRecord['asked']>;
    made: ReadonlyMap<number, MonthRecord['corrected']>;
  };
}

async function presentMonth(
  ctx: ActorContext,
  { village, state, month, told, corrections }: OfYear,
  row: MonthRow | undefined,
): Promise<VillageMonth> {
  const { actor } = ctx;
  const civil = `${state.year}-${String(month).padStart(2, '0')}`;
  const begun = civil <= state.today.slice(0, 7);
  const open = !state.locked && entryFindings(actor, state).length === 0;
  const editable = row === undefined || row.state === 'draft' || row.state === 'returned';
  const whole = month === WHOLE_YEAR;
  const over = !whole && endOfMonth(`${civil}-01`) < state.today;
  const asked = corrections.asked.get(row?.id ?? 0) ?? [];
  const waits = asked.some(({ agreed }) => agreed === null);
  const mayCorrect = state.locked && begun && !waits && may(actor, askIncomeCorrection, village);
  return {
    month,
    // A whole year comes in by a table, and goes back to be mended there.
    mayEnter: may(actor, enterIncome, village) && begun && open && editable && !whole,
    mayCorrect,
    mayPublish:
      row?.state === 'passed' &&
      row.published_on === null &&
      over &&
      may(actor, enterIncome, village),
    record:
      row === undefined
        ? null
        : {
            id: row.id,
            version: row.version,
            ...toIncome(row),
            state: row.state,
            note: row.note,
            opinion: row.opinion,
            enteredBy: row.enteredBy,
            submittedAt: row.submitted_at?.getTime() ?? null,
            corrections: row.corrections,
            corrected: corrections.made.get(row.id) ?? [],
            asked,
            publishedOn: row.published_on,
            publishedAt: row.place,
            publicationToken:
              row.publication === null ? null : publicationToken(ctx.keys, row.publication),
            ...(await panelOf(ctx, { village, state }, row, told.get(row.id) ?? [])),
          },
  };
}

/** What the panel of a month shows: its steps, the moves that the actor may ask for, and its history. */
async function panelOf(
  ctx: ActorContext,
  known: { village: VillageRow; state: YearState },
  row: IncomeRow,
  entries: IncomeHistory[],
): Promise<Pick<MonthRecord, 'moves' | 'steps' | 'history'>> {
  const { village, state } = known;
  const taken = await readIncome(ctx, row, village, state);
  const events: IncomeEvent[] = [
    ...(may(ctx.actor, enterIncome, village) ? (['submit'] as const) : []),
    ...(may(ctx.actor, checkIncome, village) ? (['pass', 'return'] as const) : []),
  ];
  return {
    moves: offered(taken, events),
    // The district checks in place of a street that entered the figures itself.
    steps: stepsOf(taken.machine, row.state, entries).map((step) =>
      step.state === 'submitted' && step.status === 'current'
        ? { ...step, next: roleLabels.street_organizer }
        : step,
    ),
    history: entries,
  };
}

/** VEC-06 today: said beside the running year only. */
async function publicationFindings(
  ctx: ActorContext,
  village: VillageRow,
  year: number,
): Promise<Finding[]> {
  const today = todayInShanghai(ctx.clock.now());
  if (String(year) !== today.slice(0, 4)) return [];
  const last = await ctx.db
    .selectFrom('village_publication')
    .where('organization_id', '=', village.organizationId)
    .select('published_on')
    .orderBy('published_on', 'desc')
    .executeTakeFirst();
  const publication = { kind: 'finance', lastPublishedOn: last?.published_on ?? null } as const;
  return [...judgeVillagePublication(publication, today).findings];
}
