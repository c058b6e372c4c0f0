// Recognition of a file's type from its bytes.
import { isNameOf } from '@xianfeng/rules';
import { AppError } from '../../kernel/index.js';
import { mediaTypeOf } from '../../kit/reading/index.js';
import { type MediaType, mediaTypes } from '../schema.js';
import { extensionOf } from './names.js';

const isTaken = (type: string): type is MediaType => isNameOf(mediaTypes, type);

/** WPS Office writes the same files as Word and Excel of before 2007, under extensions of its own. */
const byName: Readonly<Record<string, MediaType>> = {
  'application/msword wps': 'application/wps-office.wps',
  'application/vnd.ms-excel et': 'application/wps-office.et',
  'application/wps-office.wps doc': 'application/msword',
  'application/wps-office.et xls': 'application/vnd.ms-excel',
};

/**
 * What the bytes are, whatever name they came under; the name tells no more than which of two programs
 * with one format wrote them.
 *
 * @throws AppError file_type_refused for everything that is not taken; file_empty, file_damaged;
 * file_unsafe for what carries more than can be read
 */
export async function readMediaType(bytes: Buffer, name = ''): Promise<MediaType> {
  if (bytes.length === 0) throw new AppError('file_empty');
  const found = await mediaTypeOf(bytes);
  if (found !== null && isTaken(found)) return byName[`${found} ${extensionOf(name)}`] ?? found;
  if (found === null && isNameOf(byExtension, extensionOf(name))) {
    throw new AppError('file_damaged', { message: NOT_WHAT_IT_SAYS });
  }
  throw new AppError('file_type_refused');
}

const byExtension = Object.fromEntries(
  Object.values(mediaTypes)
    // Any text may be called a table.
    .filter((extension) => extension !== 'csv')
    .map((extension) => [extension, true]),
);

const NOT_WHAT_IT_SAYS =
  '内容与扩展名不符：文件已损坏，或只是改了扩展名，打不开。请在电脑上用原来的程序打开，另存一份再上传。';
