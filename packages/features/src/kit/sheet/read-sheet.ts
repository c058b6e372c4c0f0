// A CSV or xlsx file as a table of text, told apart by its bytes.
import { AppError } from '../../kernel/index.js';
import { readCsv } from './csv.js';
import { TABLE_MAX_BYTES } from './schema.js';
import type { Sheet } from './sheet.js';
import { readXlsx } from './xlsx.js';

const XLSX = Buffer.from('PK\u0003\u0004');

/**
 * Reads a CSV (UTF-8 or GB18030) or xlsx file. What it is follows from its bytes, not its name.
 *
 * @throws AppError file_unreadable, too_large
 */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  if (bytes.length > TABLE_MAX_BYTES) {
    throw new AppError('too_large', { message: '文件超过10MB，请分开保存后逐个导入。' });
  }
  if (bytes.length === 0) throw new AppError('file_unreadable');
  return bytes.subarray(0, XLSX.length).equals(XLSX) ? readXlsx(bytes) : readCsv(bytes);
}
