// A CSV or xlsx file as a table of text, told apart by its bytes.
import { DocumentError } from '../errors.js';
import { readCsv } from './csv.js';
import type { Sheet } from './sheet.js';
import { readXlsx } from './xlsx.js';

const XLSX = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a CSV (UTF-8 or GB18030) or xlsx file. What it is follows from its bytes, not its name.
 *
 * @param mostRows under the heading; one more is read, by which a file that is too long is known
 * @throws DocumentError sheet_unreadable, sheet_too_large
 */
export async function readSheet(bytes: Uint8Array, mostRows: number): Promise<Sheet> {
  if (bytes.length === 0) throw new DocumentError('sheet_unreadable');
  return XLSX.every((byte, at) => bytes[at] === byte)
    ? readXlsx(bytes, mostRows * 2)
    : readCsv(bytes, mostRows + 2);
}
