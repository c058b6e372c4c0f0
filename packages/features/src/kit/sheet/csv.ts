// CSV files in UTF-8 or GB18030 as rows of cells.
import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../kernel/index.js';
import { TABLE_MAX_ROWS } from './schema.js';
import type { Sheet, SheetLine } from './sheet.js';

/** Heading, rows, and one more by which a file that is too long is known. */
const MAX_LINES = TABLE_MAX_ROWS + 2;
const MAX_LINE_CHARACTERS = 20_000;
// Of the control characters a text file has tabs and ends of lines.
const NOT_TEXT = /[^\P{Cc}\t\n\v\f\r]/u;

/** @throws AppError file_unreadable for what is no text */
export function readCsv(bytes: Buffer): Sheet {
  const text = decode(bytes);
  const lines: SheetLine[] = [];
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_LINE_CHARACTERS,
      to: MAX_LINES,
      on_record: (cells: string[], context: { lines: number }) => {
        const trimmed = cells.map((cell) => cell.trim());
        if (trimmed.some((cell) => cell !== ''))
          lines.push({ line: context.lines, cells: trimmed });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { lines, broken: brokenAt(error) };
  }
  return { lines, broken: null };
}

/** Chinese Excel saves CSV in GB18030, everybody else in UTF-8. */
function decode(bytes: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (NOT_TEXT.test(text)) break;
      return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new AppError('file_unreadable');
}

function brokenAt(error: CsvError): { line: number; message: string } {
  const line = Number(error.lines ?? 0) || 1;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? { line, message: '这一行太长，不像是区划表格的一行；请检查前面的引号是否成对' }
    : { line, message: '引号不成对，从这一行起无法读取；请补上缺少的引号，或去掉多余的引号' };
}
