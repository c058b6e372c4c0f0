// File names that are safe to show and to save.

const MAX_STEM = 100;
const EXTENSION =
  /\.(jpe?g|jpe|png|gif|webp|bmp|tiff?|avif|hei[cf]|pdf|docx?|xlsx?|pptx|wps|et|ofd|csv)$/iu;

/** What stands behind the last full stop of a name, in small letters. */
export const extensionOf = (name: string): string =>
  /\.([^.]{1,8})$/u.exec(name.trim())?.[1]?.toLowerCase() ?? '';

/** A name as messages repeat it. */
export function nameInText(name: string): string {
  const signs = [
    ...name
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim(),
  ];
  return signs.length > MAX_STEM ? `${signs.slice(0, MAX_STEM).join('')}…` : signs.join('');
}

/**
 * A name that is safe to show and to save: no folders, no control or direction signs, no signs that a
 * file system refuses, and the extension of what the bytes are.
 */
export function safeName(name: string, extension: string): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const stem = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/\s+/gu, ' ')
    .replace(EXTENSION, '')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const cut = [...stem].slice(0, MAX_STEM).join('').trim();
  return `${cut === '' ? '附件' : cut}.${extension}`;
}
