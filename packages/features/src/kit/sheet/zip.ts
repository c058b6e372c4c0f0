// Zip archives within a limit on their unpacked size.
import { inflateRawSync } from 'node:zlib';
import { AppError } from '../../kernel/index.js';

/** A file of the archive, unpacked. */
export interface ZippedFile {
  name: string;
  content: Buffer;
}

/** All files of a spreadsheet together may be so large once they are unpacked. */
const MAX_UNPACKED = 64 * 1024 * 1024;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const DEFLATED = 8;

/**
 * Unpacks a zip file by its directory, up to a limit that no small file can be made to exceed.
 *
 * @throws AppError file_unreadable, too_large
 */
export function unzip(bytes: Buffer): ZippedFile[] {
  try {
    return readEntries(bytes);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new AppError('too_large', { cause });
    }
    throw new AppError('file_unreadable', { cause });
  }
}

function readEntries(bytes: Buffer): ZippedFile[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let left = MAX_UNPACKED;
  const files: ZippedFile[] = [];
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new AppError('file_unreadable');
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const extra = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const content = readContent(bytes, bytes.readUInt32LE(at + 42), size, method, left);
    left -= content.length;
    files.push({ name, content });
    at += 46 + nameLength + extra;
  }
  return files;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new AppError('file_unreadable');
}

function readContent(bytes: Buffer, at: number, size: number, method: number, left: number) {
  if (bytes.readUInt32LE(at) !== LOCAL) throw new AppError('file_unreadable');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + size);
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  if (packed.length > left) throw new AppError('too_large');
  return packed;
}
