// Photos: kind and size of the picture.

/** Kinds of pictures that the form takes. */
export type PhotoType = 'jpg' | 'png' | 'gif' | 'bmp';

/** The largest 照片 that a form takes, in bytes. */
export const LARGEST_PHOTO = 2 * 1024 * 1024;

const BEGINNINGS: readonly (readonly [PhotoType, readonly number[]])[] = [
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
];

/** The kind of picture, read from its first bytes and not from a name; null for anything else. */
export function photoType(photo: Uint8Array): PhotoType | null {
  const found = BEGINNINGS.find(([, bytes]) => bytes.every((byte, at) => photo[at] === byte));
  return found?.[0] ?? null;
}

/** Pixels of a picture. */
export interface PhotoSize {
  width: number;
  height: number;
}

/**
 * How large a JPEG or PNG is, read from its own header; null where the header is broken off or names no
 * size, so that a file with the right first bytes alone is no picture.
 */
export function photoSize(photo: Uint8Array): PhotoSize | null {
  const bytes = Buffer.from(photo.buffer, photo.byteOffset, photo.byteLength);
  const type = photoType(photo);
  const size = type === 'png' ? pngSize(bytes) : type === 'jpg' ? jpegSize(bytes) : null;
  return size === null || size.width === 0 || size.height === 0 ? null : size;
}

/** PNG §11.2.2: IHDR is the first chunk, with width and height first in it. */
function pngSize(bytes: Buffer): PhotoSize | null {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Markers that begin a frame (ITU T.81 table B.1): C0–CF without the tables DHT, JPG and DAC. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** ITU T.81 B.2.2: height and width stand in the header of the frame, after other segments. */
function jpegSize(bytes: Buffer): PhotoSize | null {
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Whether a picture is one that a form takes, by its kind and its size. */
export const photoSizeFits = (bytes: Uint8Array): boolean =>
  bytes.length <= LARGEST_PHOTO && photoType(bytes) !== null;
