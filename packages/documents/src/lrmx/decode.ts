// Bytes of an .lrmx file as text.
import { DocumentError } from '../errors.js';

/** The largest file that is looked at, in bytes: a photo of 2 MB in base64, in two bytes a letter. */
export const LARGEST_FILE = 6 * 1024 * 1024;

/** Encodings by the name in the declaration, and the one that reads them all. */
const DECLARED: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
};

/**
 * The text of a file by its byte order mark, else by its XML declaration, else as UTF-8.
 *
 * @throws DocumentError too_large, unknown_encoding
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_FILE) throw new DocumentError('too_large');
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentError('unknown_encoding');
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const name = /^[^<]{0,8}<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  const encoding = DECLARED[name.toLowerCase()];
  if (encoding === undefined) throw new DocumentError('unknown_encoding');
  return encoding;
}
