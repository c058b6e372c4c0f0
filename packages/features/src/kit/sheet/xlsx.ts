// The first sheet of an xlsx file as rows of cells.
import { readSheet } from 'read-excel-file/universal';
import { AppError } from '../../kernel/index.js';
import { TABLE_MAX_ROWS } from './schema.js';
import type { Sheet, SheetLine } from './sheet.js';
import { unzip } from './zip.js';

/** Rows that are empty in between are allowed for, a cell a million rows down is not. */
const MAX_ROW = TABLE_MAX_ROWS * 2;
const MAX_COLUMN_LETTERS = 2;

/** @throws AppError file_unreadable */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  refuseFarCells(bytes);
  const rows = await readSheet(Uint8Array.from(bytes).buffer).catch((cause: unknown) => {
    throw new AppError('file_unreadable', { cause });
  });
  const lines = rows.flatMap((row, index): SheetLine[] => {
    const cells = row.map(textOf);
    return cells.some((cell) => cell !== '') ? [{ line: index + 1, cells }] : [];
  });
  return { lines, broken: null };
}

/** A day is read as midnight of UTC; as text it would be in the words and the zone of the machine. */
function textOf(cell: unknown): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}

/**
 * The reader fills the space between cells with empty ones, so that one cell in the far corner of an
 * otherwise empty sheet would take all the memory: such a sheet is refused before it is read.
 */
function refuseFarCells(bytes: Buffer): void {
  for (const file of unzip(bytes)) {
    if (!/worksheets\/[^/]*\.xml$/i.test(file.name)) continue;
    for (const [, , reference = ''] of file.content.toString('utf8').matchAll(REFERENCES)) {
      const parts = /^([A-Za-z]*)(\d*)$/.exec(reference);
      if (parts === null) throw new AppError('file_unreadable');
      const [, letters = '', row = ''] = parts;
      if (letters.length > MAX_COLUMN_LETTERS || Number(row) > MAX_ROW) {
        throw new AppError('too_large', {
          message: `表格太大：最多${TABLE_MAX_ROWS}行。请删除多余的行和列（包括远处的空白单元格）后再试。`,
        });
      }
    }
  }
}

const REFERENCES = /\sr\s*=\s*(["'])([^"']*)\1/g;
