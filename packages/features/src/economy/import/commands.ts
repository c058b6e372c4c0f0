// Preview and commit of an imported table of income.
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import {
  type ActorContext,
  AppError,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { insertMoves } from '../../kit/process/index.js';
import { readSheet } from '../../organizations/index.js';
import { incomeImported } from '../events.js';
import { incomeProcess } from '../income/process.js';
import { incomeRows, toColumns, toIncome } from '../income/rows.js';
import { closeYear, yearState } from '../income/years.js';
import { INCOME_IMPORT_SHOWN, type IncomeImportPreview } from '../schema.js';
import { villageRows } from '../villages/villages.js';
import { type IncomePlan, keyOf, type PlannedMonth, planIncome, toChange } from './plan.js';
import { type IncomeLines, readLines } from './rows.js';

/** A table of income to carry out. */
export interface IncomeFile {
  fileName: string;
  bytes: Buffer;
  /** Of the preview: anything else than what it showed is not carried out. */
  checksum: string;
}

/** What an import of this table would do to what is there now; it writes nothing. */
export async function previewIncome(
  ctx: ActorContext,
  bytes: Buffer,
): Promise<IncomeImportPreview> {
  const plan = await planOf(ctx.db, ctx, readLines(await readSheet(bytes)));
  return {
    rows: plan.rows,
    creates: plan.writes.filter(({ before }) => before === null).length,
    changes: plan.writes.filter(({ before }) => before !== null).length,
    unchanged: plan.unchanged,
    sample: plan.writes.slice(0, INCOME_IMPORT_SHOWN).map(toChange),
    errors: plan.errors.slice(0, INCOME_IMPORT_SHOWN),
    errorCount: plan.errors.length,
    checksum: plan.errors.length === 0 ? plan.checksum : null,
  };
}

async function planOf(
  db: ActorContext['db'] | Tx['db'],
  ctx: ActorContext,
  read: IncomeLines,
): Promise<IncomePlan> {
  const years = [...new Set(read.rows.map(({ year }) => year))];
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
 * Carries out a table that the actor has previewed: all of it or nothing. Its months are sent in,
 * and another actor has to check them.
 *
 * @throws AppError import_has_errors; stale_version when the plan is no longer the one previewed
 */
export async function commitIncome(ctx: WriteContext, file: IncomeFile): Promise<Receipt> {
  const read = readLines(await readSheet(file.bytes));
  return transact(ctx, async (tx) => {
    // No other write takes place in these years meanwhile, so that what was compared is what is
    // written over.
    const years = [...new Set(read.rows.map(({ year }) => year))].sort((a, b) => a - b);
    for (const year of years) await closeYear(tx, year);
    const plan = await planOf(tx.db, ctx, read);
    if (plan.errors.length > 0) {
      throw new AppError('import_has_errors', {
        fields: plan.errors.map((e) => ({
          path: `${e.line}.${e.column ?? ''}`,
          message: e.message,
        })),
      });
    }
    if (plan.checksum !== file.checksum) throw new AppError('stale_version');
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
