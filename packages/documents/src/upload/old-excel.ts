// Workbooks in the format of before 2007 (MS-XLS): macros of Excel 4, locks, programs that give figures.
import { DocumentError, type DocumentErrorCode } from '../errors.js';

const BEGINNING = 0x09;
const LOCK = 0x2f;
const SHEET = 0x85;
/** Books and programs that figures come from, as Excel 97 writes them, and as Excel 5 did. */
const SOURCES: ReadonlySet<number> = new Set([0x1ae, 0x17]);
/** Kinds of a sheet: macros of Excel 4, and a module of Visual Basic. */
const MACRO_SHEETS: ReadonlySet<number> = new Set([1, 6]);
/** Stands between a program and what it is asked for. */
const ASKS = 0x03;

/** What makes a workbook unfit to be handed to others, or null. @throws DocumentError damaged */
export function judgeWorkbook(book: Buffer): DocumentErrorCode | null {
  if (book.length < 4 || book.readUInt8(0) !== BEGINNING) throw new DocumentError('damaged');
  for (let at = 0; at + 4 <= book.length; ) {
    const kind = book.readUInt16LE(at);
    const content = book.subarray(at + 4, at + 4 + book.readUInt16LE(at + 2));
    if (kind === LOCK) return 'office_encrypted';
    if (kind === SHEET && MACRO_SHEETS.has(content[5] ?? 0)) return 'office_macro';
    if (SOURCES.has(kind) && asksProgram(content)) return 'office_fetches';
    at += 4 + book.readUInt16LE(at + 2);
  }
  return null;
}

/** A name of a program and of a topic, in letters of one byte or of two, behind counts of four bytes. */
function asksProgram(content: Buffer): boolean {
  const name = content.subarray(4);
  return name.includes(ASKS) && name.length > 2;
}
