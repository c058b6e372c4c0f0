// Numbers that are kept as text, as people type and paste them.
import { plainTyped } from './plain.js';

/** Half width, without what cannot be seen, blanks, dashes and full stops between groups of digits. */
export const plainNumber = (text: string): string => plainTyped(text).replace(/[\s\-.·]/g, '');

/** The number of a mobile phone as it is kept: 138 0013 8000, 138-0013-8000 and +86 138… are one. */
export const normalizePhone = (text: string): string =>
  plainNumber(text)
    .replace(/^[(（]?(?:\+|00)86[)）]?/, '')
    .replace(/^86(?=1\d{10}$)/, '');
