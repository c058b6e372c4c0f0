/**
 * A form with a file in it, in base64: the file is taken out before the form is parsed. Parsed along with
 * it, a file of 10 MB is copied three times and holds the server up for as many times as long.
 */
import { isAscii } from 'node:buffer';

const KEY = Buffer.from('"base64":"');
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** A smaller form is parsed as it is. */
const SMALL = 32 * 1024;

/**
 * The value of a JSON text, as `JSON.parse` would give it.
 *
 * @param parse parses what is left without the file
 */
export function parseWithFile(body: Buffer, parse: (json: Buffer) => unknown): unknown {
  const place = body.length > SMALL ? placeOfFile(body) : null;
  if (place === null) return parse(body);
  const { from, to } = place;
  const form = parse(Buffer.concat([body.subarray(0, from), body.subarray(to)]));
  // One that lies deeper, or was overwritten by another of its name, is left to the parser.
  return typeof form === 'object' && form !== null && 'base64' in form && form.base64 === ''
    ? { ...form, base64: body.toString('latin1', from, to) }
    : parse(body);
}

/** Where the signs of the file stand; null where they are not simply what base64 has. */
function placeOfFile(body: Buffer): { from: number; to: number } | null {
  const key = body.indexOf(KEY);
  // A quote behind a backslash is part of a text.
  if (key < 0 || body[key - 1] === BACKSLASH) return null;
  const from = key + KEY.length;
  const to = body.indexOf(QUOTE, from);
  if (to < 0) return null;
  const signs = body.subarray(from, to);
  return isAscii(signs) && !signs.includes(BACKSLASH) ? { from, to } : null;
}
