// Bytes of an .lrmx file as text.
import { DocumentError } from '../errors.js';

/** The largest file that is looked at, in bytes: a photo of 2 MB in base64, in two bytes a letter. */
export const LARGEST_FILE = 6 * 1024 * 1024;

/**
 * Names of encodings in declarations. What a file is declared to be says little: tools write one name and
 * save in another encoding, so all of these are read as what their bytes are.
 */
const KNOWN: ReadonlySet<string> = new Set([
  ...['utf-8', 'utf8', 'utf-16', 'utf-16le', 'unicode', 'ucs-2'],
  ...['gb2312', 'gbk', 'gb18030', 'x-gbk', 'cp936', 'ms936', 'windows-936', 'euc-cn'],
  ...['ansi', 'ascii', 'us-ascii', 'iso-8859-1', 'windows-1252'],
]);
/** UTF-8 first: text in GB18030 is hardly ever valid in it, while the other way round much is. */
const BY_BYTES = ['utf-8', 'gb18030'];

/**
 * The text of a file by its byte order mark, else as UTF-8 where its bytes are that, else as GB18030,
 * whatever the file is declared to be.
 *
 * @throws DocumentError too_large, unknown_encoding
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_FILE) throw new DocumentError('too_large');
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new DocumentError('unknown_encoding');
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  // Markup begins with a sign of one byte; the other byte of it says on which side it stands.
  if (bytes[0] === 0x3c && bytes[1] === 0) return ['utf-16le'];
  if (bytes[0] === 0 && bytes[1] === 0x3c) return ['utf-16be'];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const name = /^[^<]{0,8}<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  if (!KNOWN.has(name.toLowerCase())) throw new DocumentError('unknown_encoding');
  return BY_BYTES;
}
