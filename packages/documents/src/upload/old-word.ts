// Documents of Word in the format of before 2007 (MS-DOC): fields that start programs or take files in,
// templates of other machines, locks.
import { DocumentError, type DocumentErrorCode } from '../errors.js';
import { type FieldStep, isActiveField } from './fields.js';

const MARK = 0xa5ec;
const FLAGS = 0x0a;
const LOCKED = 0x0100;
const SECOND_TABLE = 0x0200;
/** Before Word 97 a text was not written in pieces. */
const WORD_97 = 0xc1;
const NAMES = 0x19a;
const PIECES = 0x1a2;
/** The place of the template in the names that belong to a document. */
const TEMPLATE = 1;
/** Another machine; a template of the own disk is none. */
const ELSEWHERE = /^\s*(?:(?!file:)[a-z][\w+.-]{1,}:|file:\/\/(?!\/|localhost\/)|[\\/]{2})/i;
/** Beginning, middle and end of a field, as the text has them. */
const FIELD_MARKS: ReadonlyMap<string, 'begin' | 'separate' | 'end'> = new Map([
  ['\u0013', 'begin'],
  ['\u0014', 'separate'],
  ['\u0015', 'end'],
]);
const AROUND_MARKS = new RegExp(`([${[...FIELD_MARKS.keys()].join('')}])`);
/** A piece that is not in Unicode is written with this sign, and at twice its place. */
const ONE_BYTE = 0x40000000;

/**
 * What makes a document unfit to be handed to others, or null.
 *
 * @param streamOf another stream of the same file
 * @throws DocumentError damaged
 */
export function judgeWordFile(
  document: Buffer,
  streamOf: (name: string) => Buffer,
): DocumentErrorCode | null {
  try {
    return judge(document, streamOf);
  } catch (cause) {
    if (cause instanceof RangeError) throw new DocumentError('damaged');
    throw cause;
  }
}

function judge(document: Buffer, streamOf: (name: string) => Buffer): DocumentErrorCode | null {
  // Word 6 and 95 begin with marks of their own, and have their text in one.
  const isWord97 = document.readUInt16LE(0) === MARK && document.readUInt16LE(2) >= WORD_97;
  const flags = document.readUInt16LE(FLAGS);
  if ((flags & LOCKED) !== 0) return 'office_encrypted';
  if (!isWord97)
    return isActiveField(marked(document.toString('latin1'))) ? 'office_fetches' : null;
  const table = streamOf((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  if (ELSEWHERE.test(templateOf(part(document, NAMES, table)))) return 'office_fetches';
  const text = textOf(part(document, PIECES, table), document);
  return isActiveField(marked(text)) ? 'office_fetches' : null;
}

/** A part of the table, whose place and length stand in the document. */
function part(document: Buffer, at: number, table: Buffer): Buffer {
  const start = document.readUInt32LE(at);
  const length = document.readUInt32LE(at + 4);
  if (start + length > table.length) throw new DocumentError('damaged');
  return table.subarray(start, start + length);
}

function templateOf(names: Buffer): string {
  if (names.length < 6) return '';
  let at = 6;
  for (let index = 0; index < TEMPLATE; index++) at += 2 + names.readUInt16LE(at) * 2;
  return names.toString('utf16le', at + 2, at + 2 + names.readUInt16LE(at) * 2);
}

/** The text, piece after piece, in the order of the document (MS-DOC 2.4.1). */
function textOf(pieces: Buffer, document: Buffer): string {
  let at = 0;
  while (pieces.readUInt8(at) === 1) at += 3 + pieces.readUInt16LE(at + 1);
  if (pieces.readUInt8(at) !== 2) throw new DocumentError('damaged');
  const size = pieces.readUInt32LE(at + 1);
  const list = pieces.subarray(at + 5, at + 5 + size);
  const count = Math.floor((size - 4) / 12);
  const texts: string[] = [];
  let left = document.length * 2;
  for (let index = 0; index < count; index++) {
    const letters = list.readUInt32LE((index + 1) * 4) - list.readUInt32LE(index * 4);
    const place = list.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    left -= letters;
    if (letters < 0 || left < 0) throw new DocumentError('damaged');
    const start = (place & ~ONE_BYTE) >>> 0;
    texts.push(
      (place & ONE_BYTE) === 0
        ? document.toString('utf16le', start, start + letters * 2)
        : document.toString('latin1', start >>> 1, (start >>> 1) + letters),
    );
  }
  return texts.join('');
}

/** The text as beginnings, middles and ends of fields, and what stands between them. */
function* marked(text: string): Generator<FieldStep> {
  for (const piece of text.split(AROUND_MARKS)) {
    const mark = FIELD_MARKS.get(piece);
    yield mark === undefined ? { says: piece } : { mark };
  }
}
