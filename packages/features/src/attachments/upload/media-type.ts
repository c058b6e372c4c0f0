// Recognition of a file's type from its bytes.
import { isNameOf } from '@xianfeng/rules';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../kernel/index.js';
import { type MediaType, mediaTypes } from '../schema.js';

const isTaken = (type: string): type is MediaType => isNameOf(mediaTypes, type);

/**
 * What the bytes are, whatever name they came under.
 *
 * @throws AppError file_type_refused for everything that is not taken, and for what cannot be read
 */
export async function readMediaType(bytes: Buffer): Promise<MediaType> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found === undefined || !isTaken(found.mime)) throw new AppError('file_type_refused');
  return found.mime;
}
