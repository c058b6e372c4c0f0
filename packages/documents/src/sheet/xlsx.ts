// The first sheet of an xlsx file as rows of cells.
import { readSheet } from 'read-excel-file/universal';
import { DocumentError } from '../errors.js';
import { unzip } from '../zip/unzip.js';
import { Measure, MOST_CELLS, type Sheet, type SheetLine } from './sheet.js';
import { uncomputedCells } from './uncomputed.js';

const MAX_COLUMN_LETTERS = 2;
/** All files of a spreadsheet together, unpacked: 200,000 cells have some 15 MB of markup. */
const MOST_UNPACKED = 32 * 1024 * 1024;

/**
 * The lines of the first sheet.
 *
 * @param lastRow a cell below it makes the table too large; rows that are empty in between are allowed for
 * @throws DocumentError sheet_unreadable, sheet_too_large
 */
export async function readXlsx(bytes: Uint8Array, lastRow: number): Promise<Sheet> {
  const uncomputed = refuseManyCells(bytes, lastRow);
  const rows = await readSheet(Uint8Array.from(bytes).buffer).catch(() => {
    throw new DocumentError('sheet_unreadable');
  });
  const measure = new Measure();
  const lines = rows.flatMap((row, index): SheetLine[] => {
    const cells = row.map(textOf);
    if (!cells.some((cell) => cell !== '')) return [];
    measure.add(cells);
    const numbers = row.flatMap((cell, place) => (typeof cell === 'number' ? [place] : []));
    const without = uncomputed.get(index + 1);
    return [
      {
        ...{ line: index + 1, cells },
        ...(numbers.length > 0 && { numbers }),
        ...(without !== undefined && { uncomputed: without }),
      },
    ];
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
 * otherwise empty sheet would take all the memory, and it builds a tree of all markup first: what has
 * too much of either is refused before it is read.
 *
 * @returns by line, the cells whose formula has no value
 */
function refuseManyCells(bytes: Uint8Array, lastRow: number): ReadonlyMap<number, number[]> {
  let pieces = 0;
  const files = [...unzip(bytes, MOST_UNPACKED)];
  for (const file of files) {
    if (!/\.(xml|rels)$/i.test(file.name)) continue;
    pieces += piecesIn(file.content);
    if (pieces > MOST_PIECES) throw new DocumentError('sheet_too_large');
    if (!/worksheets\/[^/]*\.xml$/i.test(file.name)) continue;
    for (const [, , reference = ''] of file.content.toString('utf8').matchAll(REFERENCES)) {
      const parts = /^([A-Za-z]*)(\d*)$/.exec(reference);
      if (parts === null) throw new DocumentError('sheet_unreadable');
      const [, letters = '', row = ''] = parts;
      if (letters.length > MAX_COLUMN_LETTERS || Number(row) > lastRow) {
        throw new DocumentError('sheet_too_large');
      }
    }
  }
  return uncomputedCells(files);
}

const REFERENCES = /\sr\s*=\s*(["'])([^"']*)\1/g;

/** A cell has an element of its own and one for its value, each opened and closed, and a shared text. */
const MOST_PIECES = MOST_CELLS * 8;

/** Elements and attributes: each has one of these signs. */
function piecesIn(content: Buffer): number {
  let count = 0;
  for (const byte of content) if (byte === 0x3c || byte === 0x3d) count += 1;
  return count;
}
