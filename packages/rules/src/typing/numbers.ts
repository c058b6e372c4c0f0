// Numbers that are kept as text, as people type and paste them.
import { plainTyped } from './plain.js';

/** Half width, without what cannot be seen, blanks, dashes and full stops between groups of digits. */
export const plainNumber = (text: string): string => plainTyped(text).replace(/[\s\-.·]/g, '');

/**
 * The number of an office's telephone as it is kept: 0531-82088888, 82088888转801, or a mobile's. The text as
 * it came where it is none, so that the reader sees what was typed.
 */
export function normalizeOfficePhone(text: string): string {
  const typed = plainTyped(text);
  const [, main = '', inner] =
    /^(.*?)(?:\s*(?:转|分机|ext\.?|x|#)\s*(\d{1,6}))?$/i.exec(typed) ?? [];
  const digits = normalizePhone(main.replace(/[()]/g, ''));
  const parts = /^(0(?:10|2\d|[3-9]\d\d))?([2-9]\d{6,7})$/.exec(digits);
  const kept = isMobile(digits)
    ? digits
    : parts?.[2] !== undefined && [parts[1], parts[2]].filter(Boolean).join('-');
  if (!kept) return typed;
  return inner === undefined ? kept : `${kept}转${inner}`;
}

const isMobile = (digits: string): boolean => /^1[3-9]\d{9}$/.test(digits);

/** Is it, as `normalizeOfficePhone` keeps it, the number of a telephone? */
export const isOfficePhone = (kept: string): boolean =>
  /^(?:1[3-9]\d{9}|(?:0\d{2,3}-)?[2-9]\d{6,7})(?:转\d{1,6})?$/.test(kept);

/** The number of a mobile phone as it is kept: 138 0013 8000, 138-0013-8000 and +86 138… are one. */
export const normalizePhone = (text: string): string =>
  plainNumber(text)
    .replace(/^[(（]?(?:\+|00)86[)）]?/, '')
    .replace(/^86(?=1\d{10}$)/, '');
