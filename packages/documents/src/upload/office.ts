// What an Office file may do beside being read: macros, controls, programs packed into it.
import { DocumentError, type DocumentErrorCode } from '../errors.js';
import { listZip } from '../zip/unzip.js';
import { hasActiveField } from './fields.js';

/** Lists of parts and of their types, all together. */
const MOST_LISTS = 16 * 1024 * 1024;
/** Parts that are text, all together: a roster of ten thousand has some 20 MB. */
const MOST_TEXT = 128 * 1024 * 1024;
/** Objects that were pasted from other programs. */
const MOST_OBJECTS = 64 * 1024 * 1024;

/** Parts of macros and controls by their names, also where the extension was changed. */
const MACRO_PART =
  /(^|\/)(vbaproject|vbadata)[^/]*$|(^|\/)(macrosheets|dialogsheets|activex)\/|\.(docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm|ppam|bin\.vba)$/;
/** How the lists of an Office file name such parts, whatever the parts are called. */
const MACRO_TYPE = /vbaproject|macroenabled|macrosheet|wordvbadata|activex/i;
/** What Word fetches from elsewhere by itself, and takes for its own: neither links nor pictures. */
const FETCHED = /\/(?:attachedTemplate|oleObject|frame|subDocument|control)["']/i;
/** A whole file of another kind that Word turns into text when it opens the document. */
const CHUNK = /\/aFChunk["']/i;
/** Another machine: an address, or a share of a network. A template of the own disk is none. */
const ELSEWHERE = /["']\s*(?:(?!file:)[a-z][\w+.-]{1,}:|file:\/\/(?!\/|localhost\/)|[\\/]{2})/i;
const RELATIONSHIP = /<(?:\w+:)?Relationship\b[^>]*>/gi;
/** Excel asks a program for figures, and starts it. */
const DDE = /<(?:\w+:)?ddeLink\b/;
/** Parts that are read as what they are called. */
const PLAIN_PART = /\.(?:xml|rels|vml|png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|ttf|odttf|fntdata)$/;
/** The name of the stream that holds a packed file, in an object of OLE. */
const PACKED_FILE = Buffer.from('Ole10Native', 'utf16le');
/** Objects of OLE begin so. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The name of the storage that holds macros in Word and Excel files of before 2007. */
const OLE_MACROS = ['_VBA_PROJECT', 'Macros'].map((name) => Buffer.from(name, 'utf16le'));

/**
 * What makes an Office file unfit to be handed to others, or null.
 *
 * @throws DocumentError archive_unreadable, archive_too_large
 */
export function judgeOffice(bytes: Uint8Array): DocumentErrorCode | null {
  const left = { lists: MOST_LISTS, objects: MOST_OBJECTS, text: MOST_TEXT };
  const entries = listZip(bytes).map(({ name, unpack }) => ({
    path: name.normalize('NFKC').replaceAll('\\', '/').toLowerCase(),
    unpack,
  }));
  const texts = new Set<string>();
  for (const { path, unpack } of entries) {
    if (MACRO_PART.test(path)) return 'office_macro';
    if (!/(^|\/)\[content_types\]\.xml$|\.rels$/.test(path)) continue;
    const content = unpack(left.lists);
    left.lists -= content.length;
    const text = textOf(content);
    if (MACRO_TYPE.test(text)) return 'office_macro';
    const found = judgeList(text);
    if (found !== null) return found;
    for (const one of textParts(text)) texts.add(one);
  }
  for (const { path, unpack } of entries) {
    const found = isText(path, texts)
      ? judgeText(taken(unpack, left, 'text'))
      : judgePart(path, () => taken(unpack, left, 'objects'));
    if (found !== null) return found;
  }
  return null;
}

/** Unpacks a part, and takes its size from what is left. */
function taken<Kind extends string>(
  unpack: (most: number) => Buffer,
  left: Record<Kind, number>,
  kind: Kind,
): Buffer {
  const content = unpack(left[kind]);
  left[kind] -= content.length;
  return content;
}

function judgeList(text: string): DocumentErrorCode | null {
  const relationships = text.match(RELATIONSHIP) ?? [];
  if (relationships.some((one) => CHUNK.test(one))) return 'office_package';
  return fetches(relationships) ? 'office_fetches' : null;
}

const TYPED = /<(?:\w+:)?(?:Override|Default)\b[^<>]*>/gi;

/** Names or extensions of parts that are text, whatever they are called, as the list of types says. */
function* textParts(types: string): Generator<string> {
  for (const one of types.match(TYPED) ?? []) {
    if (!/ContentType\s*=\s*["'][^"']*xml["']/i.test(one)) continue;
    const [, named, extension] =
      /PartName\s*=\s*["']\/?([^"']*)["']|Extension\s*=\s*["']([^"']*)["']/i.exec(one) ?? [];
    const name = named ?? (extension === undefined ? undefined : `.${extension}`);
    if (name !== undefined) yield name.normalize('NFKC').toLowerCase();
  }
}

const isText = (path: string, texts: ReadonlySet<string>): boolean =>
  path.endsWith('.xml') || texts.has(path) || texts.has(/\.[^./]*$/.exec(path)?.[0] ?? '');

function judgeText(content: Buffer): DocumentErrorCode | null {
  const text = textOf(content);
  return DDE.test(text) || hasActiveField(text) ? 'office_fetches' : null;
}

/** An object may stand anywhere; settings of a printer are none. */
function judgePart(path: string, unpack: () => Buffer): DocumentErrorCode | null {
  if (/(^|\/)embeddings\//.test(path)) return judgeObject(unpack());
  if (PLAIN_PART.test(path)) return null;
  const content = unpack();
  if (content.subarray(0, 2).toString('latin1') === 'MZ') return 'office_package';
  return isOle(content) ? judgeObject(content) : null;
}

/** Whether a list names a part that lies on another machine and is taken in without being asked for. */
const fetches = (relationships: readonly string[]): boolean =>
  relationships.some(
    (one) => /External/i.test(one) && FETCHED.test(one) && ELSEWHERE.test(targetOf(one)),
  );

const targetOf = (relationship: string): string =>
  /\bTarget\s*=\s*("[^"]*"|'[^']*')/i.exec(relationship)?.[1] ?? '';

const isOle = (content: Buffer): boolean => content.subarray(0, OLE.length).equals(OLE);

/** A file within the file: an object of OLE, or an Office file of its own. */
export function judgeObject(content: Buffer): DocumentErrorCode | null {
  if (isOle(content)) {
    if (content.includes(PACKED_FILE)) return 'office_package';
    return OLE_MACROS.some((name) => content.includes(name)) ? 'office_macro' : null;
  }
  try {
    const names = listZip(content).map(({ name }) => name.toLowerCase());
    return names.some((name) => MACRO_PART.test(name)) ? 'office_macro' : null;
  } catch (error) {
    if (error instanceof DocumentError) return 'office_package';
    throw error;
  }
}

/** XML in UTF-8 or UTF-16, with the letters that it writes by their numbers. */
export function textOf(content: Buffer): string {
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding)
    .decode(content)
    .replace(/&#(x[0-9a-f]{1,8}|\d{1,8});/gi, (_, number: string) => {
      const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}
