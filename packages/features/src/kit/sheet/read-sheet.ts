// A CSV or xlsx file as a table of text, told apart by its bytes.
import type { Sheet } from '@xianfeng/documents/reading';
import { AppError } from '../../kernel/index.js';
import { readSheetFile } from '../reading/index.js';
import { TABLE_MAX_BYTES, TABLE_MAX_ROWS } from './schema.js';

/**
 * Reads a CSV (UTF-8 or GB18030) or xlsx file. What it is follows from its bytes, not its name.
 *
 * @throws AppError file_unreadable, too_large, too_many_requests
 */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  if (bytes.length > TABLE_MAX_BYTES) {
    throw new AppError('too_large', { message: '文件超过10MB，请分开保存后逐个导入。' });
  }
  if (bytes.length === 0) throw new AppError('file_unreadable');
  return readSheetFile(bytes, TABLE_MAX_ROWS);
}
