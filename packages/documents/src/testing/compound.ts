// Makes compound files with what Word and Excel of before 2007 have in them, for tests.

const SECTOR = 512;
const MINI = 64;
const MINI_BELOW = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const NONE = 0xffffffff;

/** A compound file with these streams at its top, small ones in sectors of the small kind. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const add = (content: Uint8Array): number => {
    const first = sectors.length;
    for (let at = 0; at < content.length; at += SECTOR) {
      const sector = Buffer.alloc(SECTOR);
      sector.set(content.subarray(at, at + SECTOR));
      sectors.push(sector);
      next.push(sectors.length);
    }
    if (content.length === 0) return END;
    next[next.length - 1] = END;
    return first;
  };
  const minis: Buffer[] = [];
  const miniNext: number[] = [];
  const addMini = (content: Uint8Array): number => {
    const first = minis.length;
    for (let at = 0; at < content.length; at += MINI) {
      const sector = Buffer.alloc(MINI);
      sector.set(content.subarray(at, at + MINI));
      minis.push(sector);
      miniNext.push(minis.length);
    }
    miniNext[miniNext.length - 1] = END;
    return first;
  };
  const entries = Object.entries(streams).map(([name, content], index, all) => ({
    ...{ name, type: 2, size: content.length, child: NONE },
    right: index + 1 < all.length ? index + 2 : NONE,
    start: content.length < MINI_BELOW ? addMini(content) : add(content),
  }));
  const mini = Buffer.concat(minis);
  const root = { name: 'Root Entry', type: 5, size: mini.length, child: 1, right: NONE };
  const directory = Buffer.concat(
    [{ ...root, start: add(mini) }, ...entries].map((entry) => directoryEntry(entry)),
  );
  const directoryStart = add(directory);
  const miniTableStart = add(listOf(miniNext));
  // The table has a place for each sector of its own too.
  const tables = Math.ceil((sectors.length + 4) / (SECTOR / 4 - 1));
  const tableStart = sectors.length;
  const table = listOf([...next, ...Array.from({ length: tables }, () => 0xfffffffd)]);
  const header = Buffer.alloc(SECTOR, 0);
  header.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  header.writeUInt16LE(0x3e, 0x18);
  header.writeUInt16LE(3, 0x1a);
  header.writeUInt16LE(0xfffe, 0x1c);
  header.writeUInt16LE(9, 0x1e);
  header.writeUInt16LE(6, 0x20);
  header.writeUInt32LE(tables, 0x2c);
  header.writeUInt32LE(directoryStart, 0x30);
  header.writeUInt32LE(MINI_BELOW, 0x38);
  header.writeUInt32LE(miniTableStart, 0x3c);
  header.writeUInt32LE(END, 0x44);
  for (let index = 0; index < 109; index++) {
    header.writeUInt32LE(index < tables ? tableStart + index : FREE, 0x4c + index * 4);
  }
  const whole = Buffer.alloc(tables * SECTOR, 0xff);
  whole.set(table.subarray(0, whole.length));
  return Buffer.concat([header, ...sectors, whole]);
}

function listOf(numbers: readonly number[]): Buffer {
  const list = Buffer.alloc(Math.max(1, Math.ceil((numbers.length * 4) / SECTOR)) * SECTOR, 0xff);
  numbers.forEach((number, index) => {
    list.writeUInt32LE(number, index * 4);
  });
  return list;
}

function directoryEntry(entry: {
  name: string;
  type: number;
  right: number;
  child: number;
  start: number;
  size: number;
}): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(entry.name, 0, 'utf16le');
  bytes.writeUInt16LE(entry.name.length * 2 + 2, 0x40);
  bytes.writeUInt8(entry.type, 0x42);
  bytes.writeUInt8(1, 0x43);
  bytes.writeUInt32LE(NONE, 0x44);
  bytes.writeUInt32LE(entry.right, 0x48);
  bytes.writeUInt32LE(entry.child, 0x4c);
  bytes.writeUInt32LE(entry.start, 0x74);
  bytes.writeUInt32LE(entry.size, 0x78);
  return bytes;
}

/** The streams of a document of Word 97: its text in two pieces, the first of letters of two bytes. */
export function wordStreams(
  text: string,
  { template = '', locked = false } = {},
): Record<string, Uint8Array> {
  const first = text.slice(0, 1);
  const rest = text.slice(1);
  const TEXT = 0x400;
  const names = Buffer.alloc(8 + 2 + template.length * 2);
  names.writeUInt16LE(0xffff, 0);
  names.writeUInt16LE(2, 2);
  names.writeUInt16LE(template.length, 8);
  names.write(template, 10, 'utf16le');
  const pieces = Buffer.alloc(5 + 12 + 16);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(28, 1);
  pieces.writeUInt32LE(first.length, 9);
  pieces.writeUInt32LE(text.length, 13);
  pieces.writeUInt32LE(TEXT, 17 + 2);
  pieces.writeUInt32LE(TEXT + first.length * 2, 25 + 2);
  const document = Buffer.alloc(TEXT + text.length * 2);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0xc1, 2);
  document.writeUInt16LE((locked ? 0x0100 : 0) | 0x0200, 0x0a);
  document.writeUInt32LE(0, 0x19a);
  document.writeUInt32LE(names.length, 0x19e);
  document.writeUInt32LE(names.length, 0x1a2);
  document.writeUInt32LE(pieces.length, 0x1a6);
  document.write(first + rest, TEXT, 'utf16le');
  return { WordDocument: document, '1Table': Buffer.concat([names, pieces]) };
}

/** The stream of a workbook of Excel 97 with these records. */
export function workbookStream(
  ...records: readonly (readonly [number, readonly number[]])[]
): Buffer {
  const beginning = [0x0809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]] as const;
  const all = [beginning, ...records, [0x0a, []] as const];
  return Buffer.concat(
    all.map(([kind, content]) => {
      const head = Buffer.alloc(4);
      head.writeUInt16LE(kind, 0);
      head.writeUInt16LE(content.length, 2);
      return Buffer.concat([head, Buffer.from(content)]);
    }),
  );
}
