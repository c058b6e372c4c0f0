/** The table of income as a file: columns, limits, preview. Browser-safe. */
import { z } from 'zod';
import { line } from '../../kernel/schema.js';

/** Most bytes of a file of income: 10 MiB. */
export const INCOME_IMPORT_MAX_BYTES = 10 * 1024 * 1024;
/** A preview shows so many errors and changes; the counts count all. */
export const INCOME_IMPORT_SHOWN = 200;

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
export type IncomeColumn = keyof typeof incomeColumns;

/** base64 has four signs for every three bytes. */
const file = {
  fileName: line(1, 200),
  base64: z
    .string()
    .min(1, { error: '文件是空的，请重新选择' })
    .max(Math.ceil(INCOME_IMPORT_MAX_BYTES / 3) * 4, {
      error: '文件超过10MB，请分开保存后逐个导入',
    }),
};

/** The file to preview, in base64. */
export const incomePreviewInput = z.object(file);
/** `checksum`: of the preview that the user has seen, so that nothing else is carried out. */
export const incomeCommitInput = z.object({
  ...file,
  checksum: z.string().regex(/^[0-9a-f]{64}$/, { error: '请先预览，再导入' }),
});

/** What is wrong at one place of the file; `column` is null where the whole row or file is meant. */
export interface IncomeImportError {
  line: number;
  column: IncomeColumn | null;
  message: string;
}

/** One month that the import would write. */
export interface IncomeChange {
  line: number;
  name: string;
  year: number;
  month: number;
  /** Sum of the five kinds before (null: nothing entered yet) and after. */
  beforeFen: number | null;
  afterFen: number;
}

/** What an import would do. */
export interface IncomeImportPreview {
  rows: number;
  creates: number;
  changes: number;
  unchanged: number;
  sample: IncomeChange[];
  errors: IncomeImportError[];
  errorCount: number;
  /** Give it back to carry out exactly this; null while there are errors. */
  checksum: string | null;
}
