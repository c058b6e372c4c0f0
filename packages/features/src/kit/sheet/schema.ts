/** Tables that are imported, as they travel: the file, what each row would do, what is wrong. Browser-safe. */
import { z } from 'zod';
import { fileField, line } from '../../kernel/schema.js';

/** Most bytes of a table. */
export const TABLE_MAX_BYTES = 10 * 1024 * 1024;
/** Most rows under the heading: 17 streets × 216 villages × 12 months fit in twice over. */
export const TABLE_MAX_ROWS = 5000;
/** A preview shows so many rows and errors; the counts count all. */
export const TABLE_SHOWN = 300;

/** A chosen table, and the headings of columns that do not bear their own names. */
export const tableFile = {
  fileName: line(1, 200),
  base64: fileField(TABLE_MAX_BYTES, '文件超过10MB，请分开保存后逐个导入'),
  /** By column, the heading under which it stands in this file. */
  headings: z.record(z.string().max(50), z.string().max(200)).optional(),
};

/** A table to preview. */
export const tableInput = z.object(tableFile);

/** Of the preview that the user has seen, so that nothing else is carried out. */
export const tableChecksum = (refusal = '请先预览，再导入') =>
  z.string().regex(/^[0-9a-f]{64}$/, { error: refusal });

/** A table to carry out as it was previewed. */
export const tableCommitInput = z.object({ ...tableFile, checksum: tableChecksum() });

/** What is wrong at one place of the table; `column` is null where the whole row or file is meant. */
export interface TableError<Column extends string = string> {
  line: number;
  column: Column | null;
  message: string;
  /** The rule that says so, and what it rests on; left out where the form of a cell is wrong. */
  rule?: string | null;
  basis?: string | null;
}

/** What a row would do, in words. */
export const rowStateLabels = {
  new: '新增',
  changed: '修改',
  same: '相同',
  wrong: '有误',
} as const;

/** What a row would do: make something, change it, nothing, or nothing because it is wrong. */
export type RowState = keyof typeof rowStateLabels;

/** One row of a preview. */
export interface TableRow<Shown> {
  line: number;
  state: RowState;
  /** What it would write; null where it is wrong. */
  shown: Shown | null;
  /** Why it is wrong. */
  reasons: { column: string | null; message: string; basis: string | null }[];
}

/** What an import would do. */
export interface TablePreview<Column extends string, Shown> {
  /** Rows under the heading. */
  rows: number;
  counts: Record<RowState, number>;
  /** The first of them in the order of the file; where some are wrong, those. */
  sample: TableRow<Shown>[];
  errors: TableError<Column>[];
  errorCount: number;
  /** Give it back to carry out exactly this; null while there are errors. */
  checksum: string | null;
}
