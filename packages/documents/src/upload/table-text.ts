// Tables as text (CSV): what tells them from other texts, and what they may do when Excel opens them.
import { DocumentError, type DocumentErrorCode } from '../errors.js';
import { readCsv } from '../sheet/csv.js';

/** No table of an office has more lines. */
const MOST_LINES = 50_000;
/** A page of the web, a data file and a program for a command line are no tables. */
const OTHER_TEXT = /^\s*(?:<|\{|\[|#!)/;
/** A formula, but for the one that keeps digits as they are: ="0012". */
const FORMULA = /^(?:=(?!"[^"]*"$)|@|[+-].*[|(!])/;

/** What a file is if it is a table as text, and why it is unfit; null for everything else. */
export function lookAtText(bytes: Uint8Array): { unfit: DocumentErrorCode | null } | null {
  try {
    const { lines, broken } = readCsv(bytes, MOST_LINES, true);
    const first = lines[0]?.cells[0] ?? '';
    if (broken !== null || OTHER_TEXT.test(first)) return null;
    const wide = lines.filter(({ cells }) => cells.length > 1);
    if (wide.length === 0 || wide.length * 2 < lines.length) return null;
    const active = lines.some(({ cells }) => cells.some((cell) => FORMULA.test(cell)));
    return { unfit: active ? 'table_formula' : null };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return error.code === 'sheet_too_large' ? { unfit: error.code } : null;
  }
}
