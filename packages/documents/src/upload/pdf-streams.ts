// The content of the streams of a PDF, piece by piece.
import { constants, createInflate, createInflateRaw } from 'node:zlib';
import { DocumentError } from '../errors.js';

/** Scans of twenty pages in full colour have some 400 MB. */
const MOST_UNPACKED = 768 * 1024 * 1024;
/** A drawing of a whole village has some thousands. */
const MOST_STREAMS = 50_000;
const PIECE = 256 * 1024;
/** Deflated data without a head (RFC 1951). */
const RAW = { raw: true, chunkSize: PIECE };
/** Of a damaged stream everything before the damage is looked at, but for less than this. */
const SMALL_PIECE = 64;
/** The end of a piece is looked at again with the next one: a name may stand across both. */
const OVERLAP = 512;
/** An encoded stream within an encoded stream, and no deeper. */
const MOST_LAYERS = 3;
const KEYWORD = 'stream';

/**
 * What the streams of a PDF hold once they are decoded, in overlapping pieces of text. Every stream that
 * begins as deflated, hexadecimal or base-85 data is read, whatever its dictionary says of it.
 *
 * @param text the same bytes as text
 * @throws DocumentError pdf_unchecked for more than any document has
 */
export async function* layersOf(bytes: Uint8Array, text: string): AsyncGenerator<string> {
  const budget = { bytes: MOST_UNPACKED };
  let streams = 0;
  for (let at = text.indexOf(KEYWORD); at >= 0; at = text.indexOf(KEYWORD, at + 1)) {
    let start = at + KEYWORD.length;
    while (text[start] === ' ' || text[start] === '\t') start += 1;
    if (text[start] === '\r') start += 1;
    if (text[start] === '\n') start += 1;
    if (start === at + KEYWORD.length) continue;
    streams += 1;
    if (streams > MOST_STREAMS) throw new DocumentError('pdf_unchecked');
    yield* decoded(bytes.subarray(start), budget, MOST_LAYERS);
  }
}

async function* decoded(
  data: Uint8Array,
  budget: { bytes: number },
  layers: number,
): AsyncGenerator<string> {
  if (layers === 0) throw new DocumentError('pdf_unchecked');
  if (isDeflated(data)) {
    yield* inflated(data, budget, layers);
    return;
  }
  const plain = fromHex(data) ?? fromBase85(data);
  if (plain === null) {
    // Some readers take no notice of a head that is wrong or missing.
    for (const head of [2, 0]) yield* inflated(data.subarray(head), budget, layers, RAW);
    return;
  }
  spend(budget, plain.length);
  yield plain.toString('latin1');
  yield* decoded(plain, budget, layers - 1);
}

/** RFC 1950: method 8, and the check of the first two bytes. */
const isDeflated = ([first = 0, second = 0]: Uint8Array) =>
  (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;

async function* inflated(
  data: Uint8Array,
  budget: { bytes: number },
  layers: number,
  { raw, chunkSize } = { raw: false, chunkSize: PIECE },
): AsyncGenerator<string> {
  const create = raw ? createInflateRaw : createInflate;
  const inflate = create({ chunkSize, finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(data);
  let before = '';
  let first = true;
  try {
    for await (const piece of inflate) {
      if (!Buffer.isBuffer(piece)) continue;
      spend(budget, piece.length);
      if (first) yield* decodedAgain(piece, budget, layers);
      first = false;
      const text = piece.toString('latin1');
      yield before + text;
      before = (before + text).slice(-OVERLAP);
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    // What came out of the last piece before the damage is lost with it.
    if (first && chunkSize === PIECE) {
      yield* inflated(data, budget, layers, { raw, chunkSize: SMALL_PIECE });
    }
  }
}

/** A stream that was deflated twice: what came out begins as deflated data again. */
async function* decodedAgain(
  piece: Buffer,
  budget: { bytes: number },
  layers: number,
): AsyncGenerator<string> {
  if (!isDeflated(piece)) return;
  yield* decoded(piece, budget, layers - 1);
}

function spend(budget: { bytes: number }, bytes: number): void {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw new DocumentError('pdf_unchecked');
}

const HEAD = 24;
/** No stream of objects is longer. */
const LONGEST_ENCODED = 4 * 1024 * 1024;

/** ASCIIHexDecode (ISO 32000-1 7.4.2); null for what begins otherwise. */
function fromHex(data: Uint8Array): Buffer | null {
  if (!/^[\s\0]*(?:[0-9A-Fa-f][\s\0]*){4,}(?:>|[0-9A-Fa-f\s\0]*$)/.test(headOf(data))) return null;
  const text = textUntil(data, '>')?.replace(/[^0-9A-Fa-f]/g, '');
  if (text === undefined) return null;
  return Buffer.from(text.length % 2 === 0 ? text : `${text}0`, 'hex');
}

/** ASCII85Decode (7.4.3); null for what begins otherwise. */
function fromBase85(data: Uint8Array): Buffer | null {
  if (!/^[!-uz\s\0]+(?:~>?.*)?$/s.test(headOf(data))) return null;
  const text = textUntil(data, '~>')?.replace(/[\s\0]/g, '');
  if (text === undefined) return null;
  const out: number[] = [];
  let group: number[] = [];
  const flush = () => {
    const missing = 5 - group.length;
    let value = 0;
    for (let i = 0; i < 5; i++) value = value * 85 + (group[i] ?? 84);
    const bytes = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 0xff);
    out.push(...bytes.slice(0, 4 - missing));
    group = [];
  };
  for (const letter of text) {
    if (letter === 'z' && group.length === 0) out.push(0, 0, 0, 0);
    else group.push(letter.charCodeAt(0) - 33);
    if (group.length === 5) flush();
  }
  if (group.length > 1) flush();
  return Buffer.from(out);
}

const headOf = (data: Uint8Array) => Buffer.from(data.subarray(0, HEAD)).toString('latin1');

/** The data up to the sign that ends it; null where it does not come: then it is plain text. */
function textUntil(data: Uint8Array, sign: string): string | null {
  const near = Buffer.from(data.buffer, data.byteOffset, Math.min(data.length, LONGEST_ENCODED));
  const end = near.indexOf(sign, 0, 'latin1');
  return end === -1 ? null : near.toString('latin1', 0, end);
}
