// A village's months as the table holds them, and the locks that writers take on them.
import type { Database, Tx } from '@xianfeng/database';
import type { Income } from '@xianfeng/rules';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { type Actor, AppError } from '../../kernel/index.js';
import { WHOLE_YEAR } from '../labels.js';
import type { VillageIncomeTable } from '../tables.js';
import { villageIds } from '../villages/villages.js';

/** A village's month as the table holds it. */
export type IncomeRow = Selectable<VillageIncomeTable>;

/** The five kinds as a row holds them. */
export interface IncomeColumns {
  operating_fen: number;
  contract_fen: number;
  investment_fen: number;
  subsidy_fen: number;
  other_fen: number;
}

/** The five kinds of a row as the rules take them, in 分. */
export const toIncome = (row: IncomeColumns): Income => ({
  operatingFen: row.operating_fen,
  contractFen: row.contract_fen,
  investmentFen: row.investment_fen,
  subsidyFen: row.subsidy_fen,
  otherFen: row.other_fen,
});

/** The five kinds as columns of a row, in 分. */
export const toColumns = (income: Income): IncomeColumns => ({
  operating_fen: income.operatingFen,
  contract_fen: income.contractFen,
  investment_fen: income.investmentFen,
  subsidy_fen: income.subsidyFen,
  other_fen: income.otherFen,
});

/** The months of the villages in the scope. */
export function incomeRows(db: Kysely<Database> | Transaction<Database>, actor: Actor) {
  return db
    .selectFrom('village_income as i')
    .where('i.organization_id', 'in', villageIds(db, actor))
    .selectAll('i');
}

/** Which month of which village; month 0 is a whole year. */
export interface MonthKey {
  organizationId: number;
  year: number;
  month: number;
}

/** The month's row, locked; undefined where nothing has been entered. */
export function lockMonth(
  db: Kysely<Database>,
  actor: Actor,
  { organizationId, year, month }: MonthKey,
): Promise<IncomeRow | undefined> {
  return incomeRows(db, actor)
    .where('i.organization_id', '=', organizationId)
    .where('i.year', '=', year)
    .where('i.month', '=', month)
    .forUpdate(['i'])
    .executeTakeFirst();
}

/**
 * A village has months in a year, or one row of the whole year. The caller holds the year.
 *
 * @throws AppError wrong_state where the other form is there already
 */
export async function refuseSecondForm(
  tx: Tx,
  { organizationId, year, month }: MonthKey,
): Promise<void> {
  const other = await tx.db
    .selectFrom('village_income')
    .where('organization_id', '=', organizationId)
    .where('year', '=', year)
    .where('month', month === WHOLE_YEAR ? '<>' : '=', WHOLE_YEAR)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) return;
  throw new AppError('wrong_state', {
    message:
      month === WHOLE_YEAR
        ? `${year}年已按月填报，不能再填全年合计。`
        : `${year}年已按全年合计填报，不能再按月填报。确需修改的，请更正全年合计。`,
  });
}
