// What a PDF may do beside being read: scripts, programs that it starts, files that it carries.
import type { DocumentErrorCode } from '../errors.js';
import { layersOf } from './pdf-streams.js';
import { ELSEWHERE, isOpenAddress, textOfString } from './pdf-strings.js';

/** White space of PDF (ISO 32000-1 table 1); names end before it, or before a delimiter. */
const WHITE = '\\0\\t\\n\\f\\r ';
const NAME_ENDS = `(?=[${WHITE}()<>\\[\\]{}/%]|$)`;
/** White space, and comments of a usual length. */
const SPACE = `(?:[${WHITE}]|%[^\\r\\n]{0,200}[\\r\\n])*`;
/** A dictionary, or a reference to one. */
const DICTIONARY = `${SPACE}(?:<<|\\d{1,10}[${WHITE}]+\\d{1,5}[${WHITE}]+R)`;
/** An array, or a reference to one. */
const ARRAY = `${SPACE}(?:\\[|\\d{1,10}[${WHITE}]+\\d{1,5}[${WHITE}]+R)`;

/** A name as it may be written: each letter by itself or by its number, `/J#61vaScript`. */
function written(name: string): string {
  const letters = [...name].map((letter) => {
    const hex = letter.charCodeAt(0).toString(16);
    const anyCase = [...hex].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('');
    return `(?:${letter}|#${anyCase})`;
  });
  return `/${letters.join('')}${NAME_ENDS}`;
}

const anyOf = (...names: string[]) => new RegExp(names.map(written).join('|'));

/** Actions and entries of ISO 32000-1 12.6.4, 7.11.4 and 12.7.8 by what is said of them. */
const FORBIDDEN: readonly (readonly [RegExp, DocumentErrorCode])[] = [
  [anyOf('JavaScript', 'Rendition', 'RichMedia'), 'pdf_script'],
  [new RegExp(written('XFA') + ARRAY), 'pdf_script'],
  [anyOf('Launch', 'ImportData', 'SubmitForm', 'GoToR', 'Movie'), 'pdf_launch'],
  [anyOf('EmbeddedFile', 'EmbeddedFiles', 'GoToE'), 'pdf_attachment'],
  [new RegExp(written('EF') + DICTIONARY), 'pdf_attachment'],
];
const ENCRYPTED = new RegExp(written('Encrypt') + DICTIONARY);
const OBJECT_STREAMS = anyOf('ObjStm', 'XRef');
/** An entry that only streams of objects have, and the one by which a stream is written as differences. */
const FIRST = anyOf('First');
const PREDICTED = anyOf('DecodeParms', 'DP');
/** No dictionary of a stream is longer. */
const LONGEST_HEAD = 64 * 1024;
const UNREAD_FILTERS = anyOf('LZWDecode', 'LZW', 'RunLengthDecode', 'Crypt');

/**
 * What makes a PDF unfit to be handed to others, or null. Objects may lie anywhere in a file and in
 * streams within it, so all of it is looked at: the bytes as they are, and what its streams hold.
 *
 * @throws DocumentError pdf_unchecked for one whose objects can't all be seen
 */
export async function judgePdf(bytes: Uint8Array): Promise<DocumentErrorCode | null> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // Of what is encrypted the names can't be read.
  if (ENCRYPTED.test(text)) return 'pdf_encrypted';
  const found = forbiddenIn(text);
  if (found !== null) return found;
  if (OBJECT_STREAMS.test(text) && UNREAD_FILTERS.test(text)) return 'pdf_unchecked';
  if (hasPredictedObjects(text)) return 'pdf_unchecked';
  for await (const layer of layersOf(bytes, text)) {
    const inside = forbiddenIn(layer);
    if (inside !== null) return inside;
  }
  return null;
}

/**
 * Whether a stream of objects is written as differences (ISO 32000-1 7.4.4.4): names in it stand in
 * pieces. No program writes one so; pictures and tables of references are no streams of objects.
 */
function hasPredictedObjects(text: string): boolean {
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    const before = text.slice(Math.max(at - LONGEST_HEAD, 0), at);
    const head = before.slice(Math.max(before.lastIndexOf('endobj'), 0));
    if (FIRST.test(head) && PREDICTED.test(head)) return true;
  }
  return false;
}

/** A string, or a reference to one. */
const STRING = `${SPACE}(\\((?:[^\\\\()]|\\\\[\\s\\S]|\\([^()]{0,200}\\)){0,2000}|<(?!<)[\\s0-9A-Fa-f]{0,4000}>|\\d{1,10}[${WHITE}]+\\d{1,5}[${WHITE}]+R)`;
/** Addresses that a click goes to, and the one that they stand under. */
const ADDRESSES = new RegExp(`(?:${written('URI')}|${written('Base')})${STRING}`, 'g');
/** Files that something is read from, or that a click opens. */
const FILES = new RegExp(`(?:${written('F')}|${written('UF')})${STRING}`, 'g');

function forbiddenIn(text: string): DocumentErrorCode | null {
  const named = FORBIDDEN.find(([pattern]) => pattern.test(text));
  if (named !== undefined) return named[1];
  for (const [, written = ''] of text.matchAll(ADDRESSES)) {
    // No program writes an address anywhere but where it is used.
    if (/R$/.test(written)) return 'pdf_unchecked';
    if (!isOpenAddress(textOfString(written))) return 'pdf_launch';
  }
  for (const [, written = ''] of text.matchAll(FILES)) {
    if (ELSEWHERE.test(textOfString(written))) return 'pdf_launch';
  }
  return null;
}
