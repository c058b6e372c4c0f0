// Names of persons: one way to keep them, and one to compare them.
import { plainTyped } from './plain.js';

/** Every sign that stands between the parts of a name, full stops of both widths included. */
const DOTS = /[·•‧∙⋅・･●•᛫‣▪．]/gu;
/** A full stop between Han characters is a middle dot that the keyboard does not have. */
const STOP = /(\p{Script=Han})\s*\.\s*(?=\p{Script=Han})/gu;
/** A blank within a Chinese name sets two characters as wide as three: 欧阳　明, 王　平. */
const HAN_GAP = /(\p{Script=Han}|·)\s+(?=\p{Script=Han}|·)/gu;

/** A person's name as it is kept: · for every middle dot, no blanks between Han characters. */
export function keptName(name: string): string {
  return name
    .replace(DOTS, '·')
    .replace(STOP, '$1·')
    .replace(/\s*·\s*/g, '·')
    .replace(HAN_GAP, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What two writings of one name have in common: blanks, dots, widths and cases make no difference. */
export const nameKey = (name: string): string =>
  plainTyped(name).replace(DOTS, '').replace(/[\s.]/g, '').toLowerCase();

/** Are these two writings of one name? */
export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
