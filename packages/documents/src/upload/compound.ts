// Compound files (MS-CFB): streams in one file, as Office programs wrote them before 2007.
import { DocumentError } from '../errors.js';

/** A stream or a storage of a compound file. */
export interface CompoundEntry {
  /** As the directory writes it; names are the same in capitals and in small letters. */
  name: string;
  /** Whether it stands at the top, and not within another storage. */
  isTop: boolean;
  isStream: boolean;
  /** The content. @throws DocumentError damaged, archive_too_large */
  read(): Buffer;
}

/** Compound files begin so. */
export const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENTRY = 128;
const MINI_SHIFT = 6;
const MINI_BELOW = 4096;
/** Sector numbers from here on mean an end, or nothing. */
const NO_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const FIRST_LISTS = 109;
const STREAM = 2;
const ROOT = 5;
/** All streams that are read, together: several entries may name the same sectors. */
const MOST_READ = 128 * 1024 * 1024;

/** A directory entry before its place is known. */
interface Raw {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** All streams and storages of a compound file. @throws DocumentError damaged, archive_too_large */
export function listCompound(file: Uint8Array): CompoundEntry[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  try {
    return new Compound(bytes).entries();
  } catch (cause) {
    if (cause instanceof RangeError) throw new DocumentError('damaged');
    throw cause;
  }
}

class Compound {
  private readonly shift: number;
  private readonly table: number[];
  private readonly miniTable: number[];
  private readonly raws: Raw[];
  private readonly mini: Buffer;
  private left = MOST_READ;

  constructor(private readonly bytes: Buffer) {
    this.shift = bytes.readUInt16LE(0x1e);
    if (this.shift !== 9 && this.shift !== 12) throw new DocumentError('damaged');
    this.table = this.sectorsOfTable().flatMap((sector) => numbers(this.sector(sector)));
    this.miniTable = numbers(this.chain(bytes.readUInt32LE(0x3c)));
    const directory = this.chain(bytes.readUInt32LE(0x30));
    this.raws = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) =>
      readEntry(directory.subarray(index * ENTRY, (index + 1) * ENTRY)),
    );
    const root = this.raws[0];
    if (root?.type !== ROOT) throw new DocumentError('damaged');
    this.mini = this.chain(root.start);
  }

  entries(): CompoundEntry[] {
    const top = this.atTop();
    return this.raws.flatMap((raw, index) =>
      raw.type === 0 || raw.type === ROOT
        ? []
        : [
            {
              name: raw.name,
              isTop: top.has(index),
              isStream: raw.type === STREAM,
              read: () => this.content(raw),
            },
          ],
    );
  }

  /** The entries of the root: a tree of brothers. */
  private atTop(): Set<number> {
    const found = new Set<number>();
    const next = [this.raws[0]?.child ?? NO_ENTRY];
    for (let index = next.pop(); index !== undefined; index = next.pop()) {
      const raw = this.raws[index];
      if (raw === undefined || found.has(index)) continue;
      found.add(index);
      next.push(raw.left, raw.right);
    }
    return found;
  }

  private content({ start, size }: Raw): Buffer {
    this.left -= size;
    if (this.left < 0) throw new DocumentError('archive_too_large');
    if (size === 0) return Buffer.alloc(0);
    const content = size < MINI_BELOW ? this.miniChain(start, size) : this.chain(start, size);
    // The last sector of a file is often cut short, but no stream is.
    if (content.length < size) throw new DocumentError('damaged');
    return content.subarray(0, size);
  }

  /** The sectors of the table of sectors: the first in the header, more in sectors of their own. */
  private sectorsOfTable(): number[] {
    const sectors: number[] = [];
    for (let index = 0; index < FIRST_LISTS; index++) {
      sectors.push(this.bytes.readUInt32LE(0x4c + index * 4));
    }
    const most = this.bytes.length >> this.shift;
    let next = this.bytes.readUInt32LE(0x44);
    for (let count = 0; next < NO_SECTOR; count++) {
      if (count > most) throw new DocumentError('damaged');
      const list = numbers(this.sector(next));
      next = list.pop() ?? NO_SECTOR;
      sectors.push(...list);
    }
    const used = sectors.filter((sector) => sector < NO_SECTOR);
    if (used.length > most) throw new DocumentError('damaged');
    return used;
  }

  private sector(number: number): Buffer {
    const start = (number + 1) * 2 ** this.shift;
    if (start >= this.bytes.length) throw new DocumentError('damaged');
    return this.bytes.subarray(start, start + 2 ** this.shift);
  }

  /** What follows from a sector on, as far as it is asked for; a circle is no chain. */
  private chain(start: number, size = Number.POSITIVE_INFINITY): Buffer {
    const parts: Buffer[] = [];
    let length = 0;
    for (let at = start; at < NO_SECTOR && length < size; at = this.table[at] ?? NO_ENTRY) {
      if (parts.length > this.bytes.length >> this.shift) throw new DocumentError('damaged');
      const part = this.sector(at);
      parts.push(part);
      length += part.length;
    }
    return Buffer.concat(parts);
  }

  private miniChain(start: number, size: number): Buffer {
    const parts: Buffer[] = [];
    for (let at = start; at < NO_SECTOR && parts.length << MINI_SHIFT < size; ) {
      parts.push(this.mini.subarray(at << MINI_SHIFT, (at + 1) << MINI_SHIFT));
      at = this.miniTable[at] ?? NO_ENTRY;
    }
    return Buffer.concat(parts);
  }
}

function numbers(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));
}

function readEntry(entry: Buffer): Raw {
  const length = Math.min(entry.readUInt16LE(0x40), 64);
  return {
    name: entry.toString('utf16le', 0, Math.max(length - 2, 0)),
    type: entry.readUInt8(0x42),
    left: entry.readUInt32LE(0x44),
    right: entry.readUInt32LE(0x48),
    child: entry.readUInt32LE(0x4c),
    start: entry.readUInt32LE(0x74),
    size: entry.readUInt32LE(0x78),
  };
}
