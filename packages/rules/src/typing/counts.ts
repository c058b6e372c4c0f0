// Reading of typed and imported whole numbers.
import { plainTyped } from './plain.js';

/**
 * The number that a text means: 1200, 1,200, １２００, 12人; NaN for what is no number. A fraction stays
 * one, so that whoever asks for a whole number refuses it: rounded, it would be another number.
 */
export function readCount(text: string): number {
  const plain = plainTyped(text)
    .replace(/[\s,，]/g, '')
    .replace(/[人票张名户个次年]$/, '');
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
