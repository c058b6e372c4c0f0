// Recognition of a file's type from its bytes.
import { isNameOf } from '@xianfeng/rules';
import { AppError } from '../../kernel/index.js';
import { mediaTypeOf } from '../../kit/reading/index.js';
import { type MediaType, mediaTypes } from '../schema.js';

const isTaken = (type: string): type is MediaType => isNameOf(mediaTypes, type);

/**
 * What the bytes are, whatever name they came under.
 *
 * @throws AppError file_type_refused for everything that is not taken, and for what cannot be read;
 * file_unsafe for what carries more than can be read
 */
export async function readMediaType(bytes: Buffer): Promise<MediaType> {
  const found = await mediaTypeOf(bytes);
  if (found === null || !isTaken(found)) throw new AppError('file_type_refused');
  return found;
}
