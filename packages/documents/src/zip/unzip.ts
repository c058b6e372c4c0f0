// Zip archives within limits on their size, number and unpacked size.
import { inflateRawSync } from 'node:zlib';
import { DocumentError } from '../errors.js';

/** A file of the archive, unpacked. */
export interface ZippedFile {
  name: string;
  content: Buffer;
}

/** A file of the archive as its directory names it. */
export interface ZipEntry {
  name: string;
  /** Bytes when unpacked, as the archive says; what it says may be wrong. */
  size: number;
  /** @throws DocumentError archive_too_large above the limit, archive_unreadable */
  unpack(most: number): Buffer;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** A presentation with a thousand slides has some three thousand files. */
const MOST_FILES = 5_000;

/**
 * Unpacks a zip file by its directory, up to a limit that no small file can be made to exceed.
 *
 * @throws DocumentError archive_unreadable, archive_too_large
 */
export function unzip(bytes: Uint8Array, most: number): ZippedFile[] {
  const entries = listZip(bytes);
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > most) throw new DocumentError('archive_too_large');
  let left = most;
  return entries.map(({ name, unpack }) => {
    const content = unpack(left);
    left -= content.length;
    return { name, content };
  });
}

/** The files that a zip archive names. @throws DocumentError archive_unreadable, archive_too_large */
export function listZip(archive: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  return guarded(() => {
    const end = findEnd(bytes);
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_FILES) throw new DocumentError('archive_too_large');
    let at = bytes.readUInt32LE(end + 16);
    const entries: ZipEntry[] = [];
    for (let i = 0; i < count; i++) {
      if (bytes.readUInt32LE(at) !== ENTRY) throw new DocumentError('archive_unreadable');
      const method = bytes.readUInt16LE(at + 10);
      const packed = bytes.readUInt32LE(at + 20);
      const nameLength = bytes.readUInt16LE(at + 28);
      const extra = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
      const start = bytes.readUInt32LE(at + 42);
      entries.push({
        name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
        size: bytes.readUInt32LE(at + 24),
        unpack: (most) => guarded(() => unpack(bytes, { start, packed, method, most })),
      });
      at += 46 + nameLength + extra;
    }
    return entries;
  });
}

/** What is no archive makes readings beyond its end. */
function guarded<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    const large =
      cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new DocumentError(large ? 'archive_too_large' : 'archive_unreadable');
  }
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new DocumentError('archive_unreadable');
}

function unpack(
  bytes: Buffer,
  file: { start: number; packed: number; method: number; most: number },
): Buffer {
  const { start: at, packed: size, method, most } = file;
  if (bytes.readUInt32LE(at) !== LOCAL) throw new DocumentError('archive_unreadable');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + size);
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  if (method !== STORED) throw new DocumentError('archive_unreadable');
  if (packed.length > most) throw new DocumentError('archive_too_large');
  return packed;
}
