/** The table of income as a file: columns and preview. Browser-safe. */
import type { TablePreview } from '../../kit/sheet/schema.js';

/** Columns with the heading that a user knows them by; amounts are in 元. */
export const incomeColumns = {
  code: '区划代码',
  name: '村（社区）',
  year: '年份',
  month: '月份',
  operating: '经营收入',
  contract: '发包及上交收入',
  investment: '投资收益',
  subsidy: '补助收入',
  other: '其他收入',
  note: '备注',
} as const;
/** A column of the table of income. */
export type IncomeColumn = keyof typeof incomeColumns;

/** One month as a row of the table would leave it. */
export interface IncomeChange {
  name: string;
  year: number;
  month: number;
  /** Sum of the five kinds before (null: nothing entered yet) and after. */
  beforeFen: number | null;
  afterFen: number;
}

/** What an import of income would do. */
export type IncomePreview = TablePreview<IncomeColumn, IncomeChange>;
