// Preview and commit of an imported table of income.
import type { Db, Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import { type ActorContext, type Receipt, record, type WriteContext } from '../../kernel/index.js';
import { insertMoves } from '../../kit/process/index.js';
import { importing, type TableBytes } from '../../kit/sheet/index.js';
import { incomeImported } from '../events.js';
import { incomeProcess } from '../income/process.js';
import { incomeRows, toColumns, toIncome } from '../income/rows.js';
import { closeYear, yearState } from '../income/years.js';
import type { IncomeChange, IncomeColumn, IncomePreview } from '../schema.js';
import { villageRows } from '../villages/villages.js';
import { type IncomePlan, keyOf, type PlannedMonth, planIncome } from './plan.js';
import { type IncomeLines, readLines } from './rows.js';

/** A table of income to carry out. */
export interface IncomeFile extends TableBytes {
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

async function planOf(db: Db, ctx: ActorContext, read: IncomeLines): Promise<IncomePlan> {
  const years = yearsOf(read);
  const states = await Promise.all(years.map((year) => yearState(db, ctx.clock, year)));
  const months =
    years.length === 0
      ? []
      : await incomeRows(db, ctx.actor).where('i.year', 'in', years).execute();
  return planIncome(
    read,
    {
      villages: await villageRows(db, ctx.actor).execute(),
      months: new Map(months.map((row) => [keyOf(row.organization_id, row.year, row.month), row])),
      years: new Map(states.map((state) => [state.year, state])),
    },
    ctx.actor,
  );
}

/**
 * Carries out a table that the actor has previewed: all of it or nothing. Its months are sent in, and
 * another person has to check them.
 *
 * @throws AppError import_has_errors; stale_version when the plan is no longer the one previewed
 */
export function commitIncome(ctx: WriteContext, file: IncomeFile): Promise<Receipt> {
  return table.commit(ctx, file, async (tx, plan) => {
    const { organizationId } = ctx.actor.assignment;
    if (plan.writes.length === 0) return { id: organizationId, version: 1 };
    await write(tx, ctx, plan.writes);
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
const BATCH = 500;

async function write(tx: Tx, ctx: WriteContext, writes: readonly PlannedMonth[]): Promise<void> {
  const at = new Date(ctx.clock.now());
  const by = ctx.actor.accountId;
  const on = todayInShanghai(ctx.clock.now());
  const stateBefore = new Map(writes.map(({ before }) => [before?.id, before?.state]));
  for (let start = 0; start < writes.length; start += BATCH) {
    const batch = writes.slice(start, start + BATCH);
    const rows = await tx.db
      .insertInto('village_income')
      .values(
        batch.map(({ row, village }) => ({
          organization_id: village.organizationId,
          year: row.year,
          month: row.month,
          ...toColumns(row.income),
          note: row.note,
          state: 'submitted' as const,
          entered_by: by,
          submitted_by: by,
          submitted_at: at,
          created_at: at,
        })),
      )
      .onConflict((of) =>
        of.columns(['organization_id', 'year', 'month']).doUpdateSet((eb) => ({
          operating_fen: eb.ref('excluded.operating_fen'),
          contract_fen: eb.ref('excluded.contract_fen'),
          investment_fen: eb.ref('excluded.investment_fen'),
          subsidy_fen: eb.ref('excluded.subsidy_fen'),
          other_fen: eb.ref('excluded.other_fen'),
          note: eb.ref('excluded.note'),
          state: 'submitted',
          opinion: '',
          entered_by: by,
          submitted_by: by,
          submitted_at: at,
          version: sql<number>`village_income.version + 1`,
        })),
      )
      .returningAll()
      .execute();
    await insertMoves(
      tx,
      rows.map((row) => ({
        ...{ kind: incomeProcess.kind, caseId: row.id, version: row.version, event: 'submit' },
        ...{
          from: stateBefore.get(row.id) ?? 'draft',
          to: row.state,
          on,
          text: '导入表格',
          findings: [],
        },
        ...{ content: toIncome(row), accountId: by, role: ctx.actor.assignment.role, at },
      })),
    );
  }
}
