// Preview and commit of an imported table of income.
import { type Db, prepared, type Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import {
  type ActorContext,
  type Progress,
  type Receipt,
  record,
  type WriteContext,
} from '../../kernel/index.js';
import { insertMoves } from '../../kit/process/index.js';
import { importing, type TableBytes } from '../../kit/sheet/index.js';
import { incomeImported } from '../events.js';
import { incomeProcess } from '../income/process.js';
import { incomeRows, toColumns } from '../income/rows.js';
import { closeYear, yearState } from '../income/years.js';
import type { IncomeChange, IncomeColumn, IncomePreview } from '../schema.js';
import { villageRows } from '../villages/villages.js';
import { type IncomePlan, keyOf, type PlannedMonth, planIncome } from './plan.js';
import { type IncomeLines, readLines } from './rows.js';

/** A table of income to carry out. */
export interface IncomeFile extends TableBytes {
  fileName: string;
  /** Of the preview: anything else than what it showed is not carried out. */
  checksum: string;
}

const table = importing<IncomeColumn, IncomeChange, ActorContext, IncomeLines, IncomePlan>({
  read: readLines,
  // No other write takes place in these years meanwhile, so that what was compared is what is
  // written over.
  lock: async (tx, read) => {
    for (const year of yearsOf(read).sort((a, b) => a - b)) await closeYear(tx, year);
  },
  judge: planOf,
});

const yearsOf = (read: IncomeLines) => [...new Set(read.rows.map(({ year }) => year))];

/** What an import of this table would do to what is there now; it writes nothing. */
export async function previewIncome(ctx: ActorContext, file: TableBytes): Promise<IncomePreview> {
  return (await table.preview(ctx.db, ctx, file)).preview;
}

async function planOf(
  db: Db,
  ctx: ActorContext,
  read: IncomeLines,
  progress: Progress,
): Promise<IncomePlan> {
  const years = yearsOf(read);
  const states = await Promise.all(years.map((year) => yearState(db, ctx.clock, year)));
  const months =
    years.length === 0
      ? []
      : await incomeRows(db, ctx.actor)
          // The year before too: an amount is compared with what it was then.
          .where('i.year', 'in', [...new Set(years.flatMap((year) => [year - 1, year]))])
          .execute();
  return planIncome(
    read,
    {
      villages: await villageRows(db, ctx.actor).execute(),
      months: new Map(months.map((row) => [keyOf(row.organization_id, row.year, row.month), row])),
      years: new Map(states.map((state) => [state.year, state])),
    },
    ctx.actor,
    progress,
  );
}

/**
 * Carries out a table that the actor has previewed: all of it or nothing. Its months are sent in, and
 * another person has to check them.
 *
 * @throws AppError import_has_errors; stale_version when the plan is no longer the one previewed
 */
export function commitIncome(ctx: WriteContext, file: IncomeFile): Promise<Receipt> {
  return table.commit(ctx, file, async (tx, plan, progress) => {
    const { organizationId } = ctx.actor.assignment;
    if (plan.writes.length === 0) return { id: organizationId, version: 1 };
    await write(tx, ctx, plan.writes, progress);
    const villages = new Map(plan.writes.map(({ village }) => [village.organizationId, village]));
    await record(tx, ctx, incomeImported, {
      id: organizationId,
      version: 1,
      place: { organizationId, paths: [...villages.values()].map(({ path }) => path) },
      data: { villages: villages.size, months: plan.writes.length },
    });
    return { id: organizationId, version: 1 };
  });
}

/** Rows of one statement. */
const BATCH = 100;

const writeMonths = prepared<{ id: number; version: number; place: number }>(
  'write-months',
  `with given as (
     select * from unnest($1::bigint[], $2::int[], $3::int[], $4::bigint[], $5::bigint[],
       $6::bigint[], $7::bigint[], $8::bigint[], $9::text[]) with ordinality as g(organization_id,
         year, month, operating_fen, contract_fen, investment_fen, subsidy_fen, other_fen, note,
         place)),
   written as (
     insert into village_income (organization_id, year, month, operating_fen, contract_fen,
       investment_fen, subsidy_fen, other_fen, note, state, entered_by, submitted_by, submitted_at,
       created_at)
     select organization_id, year, month, operating_fen, contract_fen, investment_fen, subsidy_fen,
       other_fen, note, 'submitted', $10, $10, $11, $11
     from given order by place
     on conflict (organization_id, year, month) do update set
       operating_fen = excluded.operating_fen, contract_fen = excluded.contract_fen,
       investment_fen = excluded.investment_fen, subsidy_fen = excluded.subsidy_fen,
       other_fen = excluded.other_fen, note = excluded.note, state = 'submitted', opinion = '',
       entered_by = excluded.entered_by, submitted_by = excluded.submitted_by,
       submitted_at = excluded.submitted_at, version = village_income.version + 1
     returning id, version, organization_id, year, month)
   select w.id, w.version, g.place
   from written as w join given as g using (organization_id, year, month)
   order by g.place`,
);

async function write(
  tx: Tx,
  ctx: WriteContext,
  writes: readonly PlannedMonth[],
  progress: Progress,
): Promise<void> {
  const done = progress.begin('writing', writes.length);
  for (let start = 0; start < writes.length; start += BATCH) {
    await writeBatch(tx, ctx, writes.slice(start, start + BATCH));
    done(Math.min(start + BATCH, writes.length));
  }
}

async function writeBatch(tx: Tx, ctx: WriteContext, batch: readonly PlannedMonth[]) {
  const at = new Date(ctx.clock.now());
  const on = todayInShanghai(ctx.clock.now());
  const { accountId, assignment } = ctx.actor;
  const columns = batch.map(({ row }) => toColumns(row.income));
  const written = await writeMonths(tx.db, [
    batch.map(({ village }) => village.organizationId),
    batch.map(({ row }) => row.year),
    batch.map(({ row }) => row.month),
    columns.map((column) => column.operating_fen),
    columns.map((column) => column.contract_fen),
    columns.map((column) => column.investment_fen),
    columns.map((column) => column.subsidy_fen),
    columns.map((column) => column.other_fen),
    batch.map(({ row }) => row.note),
    accountId,
    at,
  ]);
  const kept = { kind: incomeProcess.kind, event: 'submit', to: 'submitted' };
  await insertMoves(
    tx,
    written.flatMap(({ id: caseId, version, place }) => {
      const planned = batch[place - 1];
      if (planned === undefined) return [];
      const from = planned.before?.state ?? 'draft';
      return {
        ...{ ...kept, caseId, version, from, on, text: '导入表格', findings: [] },
        ...{ content: planned.row.income, accountId, role: assignment.role, at },
      };
    }),
  );
}
