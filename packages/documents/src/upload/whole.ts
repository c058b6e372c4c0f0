// Whether a picture or a PDF came whole: the end of many is missing after a broken transfer.

const PNG_END = Buffer.from('IEND');
const PDF_END = Buffer.from('%%EOF');
const JPEG_END = Buffer.from('ffd9', 'hex');
/** The part of a JPEG in which the picture itself begins. */
const SCAN = 0xda;

/** Whether a file of this kind has its end. Of other kinds nothing is said. */
export function isWhole(mediaType: string | null, file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  switch (mediaType) {
    case 'image/png':
      return bytes.includes(PNG_END);
    case 'image/jpeg':
      return isWholeJpeg(bytes);
    case 'image/webp':
      return bytes.length >= 12 && bytes.readUInt32LE(4) <= bytes.length - 8;
    case 'application/pdf':
      return bytes.includes(PDF_END);
    case null:
      return !isBlank(bytes);
    default:
      return true;
  }
}

/** A small picture within the head has an end of its own, so the head is passed over first. */
function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    // Marks may be padded by more of their first byte.
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return at < bytes.length && bytes.indexOf(JPEG_END, at) > 0;
}

/** What a broken transfer leaves of a file: its length, and nothing in it. */
const isBlank = (bytes: Buffer): boolean => bytes.length > 0 && bytes.every((byte) => byte === 0);
