// CSV files in UTF-8 or GB18030 as rows of cells.
import { CsvError, parse } from 'csv-parse/sync';
import { DocumentError } from '../errors.js';
import { Measure, MOST_CELLS, type Sheet, type SheetLine } from './sheet.js';

const MAX_LINE_CHARACTERS = 20_000;
// Of the control characters a text file has tabs and ends of lines.
const NOT_TEXT = /[^\P{Cc}\t\n\v\f\r]/u;

/**
 * The lines of a CSV file.
 *
 * @param mostLines no more of them are read
 * @param loosely also where quotes stand within a cell, as in ="0012"
 * @throws DocumentError sheet_unreadable for what is no text, sheet_too_large
 */
export function readCsv(bytes: Uint8Array, mostLines: number, loosely = false): Sheet {
  const text = decode(bytes);
  refuseManyCommas(text);
  const lines: SheetLine[] = [];
  const measure = new Measure();
  try {
    parse(text, {
      relax_column_count: true,
      relax_quotes: loosely,
      skip_empty_lines: true,
      max_record_size: MAX_LINE_CHARACTERS,
      to: mostLines,
      on_record: (cells: string[], context: { lines: number }) => {
        measure.add(cells);
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

/** Some commas stand within cells; a file of commas alone is refused before anything is made of it. */
function refuseManyCommas(text: string): void {
  let count = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
    count += 1;
    if (count > MOST_CELLS * 2) throw new DocumentError('sheet_too_large');
  }
}

/** Chinese Excel saves CSV in GB18030, everybody else in UTF-8. */
function decode(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (NOT_TEXT.test(text)) break;
      return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new DocumentError('sheet_unreadable');
}

function brokenAt(error: CsvError): { line: number; message: string } {
  const line = Number(error.lines ?? 0) || 1;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? { line, message: '这一行太长，不像是区划表格的一行；请检查前面的引号是否成对' }
    : { line, message: '引号不成对，从这一行起无法读取；请补上缺少的引号，或去掉多余的引号' };
}
