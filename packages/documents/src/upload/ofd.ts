// OFD files (GB/T 33190-2016), the country's format for pages: what they may do beside being read.
import type { DocumentErrorCode } from '../errors.js';
import { listZip } from '../zip/unzip.js';
import { COMPOUND } from './compound.js';
import { textOf } from './office.js';
import { isOpenAddress } from './pdf-strings.js';

/** All parts together: a scan of twenty pages has some 40 MB. */
const MOST_UNPACKED = 256 * 1024 * 1024;
/** Pages, pictures, fonts, and the parts of seals. A bill carries its figures as XML. */
const PLAIN_PART =
  /\.(?:xml|png|jpe?g|gif|bmp|tiff?|jb2|gbig2|jp2|webp|svg|ttf|ttc|otf|cff|esl|dat|asn1?|p7s|txt)$/;
/** Programs, archives and Office files begin so, whatever they are called. */
const PROGRAMS = [
  Buffer.from('MZ'),
  Buffer.from('PK\u0003\u0004'),
  Buffer.from('\u007fELF'),
  COMPOUND,
];
const LOCK = /(^|\/)(encryptions|decryptseed)[^/]*$/;
/** Actions that play something, or open a packed file (14.1 there). */
const PLAYS = /<(?:\w+:)?(?:Movie|Sound)\b/;
const OPENS_PACKED = /<(?:\w+:)?GotoA\b/;
const ADDRESS = /<(?:\w+:)?URI\b[^<>]*?\b(?:URI|Base)\s*=\s*("[^"]*"|'[^']*')/g;
/** Letters that stand for others could hide any of these. */
const ENTITIES = /<!(?:DOCTYPE|ENTITY)\b/i;

/** Whether the names of an archive are those of an OFD file. */
export const isOfd = (bytes: Uint8Array): boolean =>
  listZip(bytes).some(({ name }) => /^\/?OFD\.xml$/i.test(name));

/**
 * What makes an OFD file unfit to be handed to others, or null.
 *
 * @throws DocumentError archive_unreadable, archive_too_large
 */
export function judgeOfd(bytes: Uint8Array): DocumentErrorCode | null {
  let left = MOST_UNPACKED;
  for (const { name, unpack } of listZip(bytes)) {
    const path = name.normalize('NFKC').replaceAll('\\', '/').toLowerCase();
    if (path.endsWith('/')) continue;
    if (LOCK.test(path)) return 'ofd_encrypted';
    if (!PLAIN_PART.test(path)) return 'ofd_attachment';
    const content = unpack(left);
    left -= content.length;
    if (PROGRAMS.some((head) => content.subarray(0, head.length).equals(head))) {
      return 'ofd_attachment';
    }
    const found = path.endsWith('.xml') ? judgePage(textOf(content)) : null;
    if (found !== null) return found;
  }
  return null;
}

function judgePage(text: string): DocumentErrorCode | null {
  if (ENTITIES.test(text) || PLAYS.test(text)) return 'ofd_active';
  if (OPENS_PACKED.test(text)) return 'ofd_attachment';
  const addresses = [...text.matchAll(ADDRESS)].map(([, quoted = '']) => quoted.slice(1, -1));
  return addresses.every(isOpenAddress) ? null : 'ofd_active';
}
