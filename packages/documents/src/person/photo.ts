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
