// What a period brought in the year before, to compare an amount with.
import type { Db } from '@xianfeng/database';
import { type Income, incomeLabels, namesOf } from '@xianfeng/rules';
import { WHOLE_YEAR } from '../labels.js';
import { type IncomeColumns, toIncome } from './rows.js';

/** Months of a year that was reported as a whole. */
const MONTHS = 12;

/**
 * The same month of the year before, or its share of a year that was reported as a whole; for a whole year
 * the year before, as a whole or by all its months. Null where that is not known.
 *
 * @param at the row of a month of the year before, 0 for the whole of it
 */
export function yearBefore(
  month: number,
  at: (month: number) => IncomeColumns | undefined,
): Income | null {
  const same = at(month);
  if (same !== undefined) return toIncome(same);
  if (month !== WHOLE_YEAR) {
    const whole = at(WHOLE_YEAR);
    return whole === undefined ? null : each(toIncome(whole), (fen) => Math.round(fen / MONTHS));
  }
  const months = Array.from({ length: MONTHS }, (_, index) => at(index + 1));
  const known = months.flatMap((row) => (row === undefined ? [] : [toIncome(row)]));
  if (known.length < MONTHS) return null;
  return known.reduce((sum, one) => each(sum, (fen, kind) => fen + one[kind]));
}

function each(income: Income, change: (fen: number, kind: keyof Income) => number): Income {
  const changed = { ...income };
  for (const kind of namesOf(incomeLabels)) changed[kind] = change(income[kind], kind);
  return changed;
}

/** What the same month of a village brought in the year before. */
export async function yearBeforeOf(
  db: Db,
  key: { organizationId: number; year: number; month: number },
): Promise<Income | null> {
  const rows = await db
    .selectFrom('village_income')
    .where('organization_id', '=', key.organizationId)
    .where('year', '=', key.year - 1)
    .where('month', 'in', [key.month, WHOLE_YEAR])
    .select([
      'month',
      'operating_fen',
      'contract_fen',
      'investment_fen',
      'subsidy_fen',
      'other_fen',
    ])
    .execute();
  return yearBefore(key.month, (month) => rows.find((row) => row.month === month));
}
