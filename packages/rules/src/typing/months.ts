// Reading of typed, pasted and imported months.
import { plainTyped } from './plain.js';

const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;
const DIGITS = /^(\d{4})(\d{2})$/;

/**
 * The month as 'YYYY-MM' that 2007-07, 2007.7, 2007/7, 200707 or 2007年7月 means, in full or half width;
 * null for what is no month.
 */
export function readMonth(text: string): string | null {
  const plain = plainTyped(text)
    .replace(/(\d)\s+(?=\d)/g, '$1-')
    .replace(/\s/g, '');
  const parts = MONTH.exec(plain) ?? DIGITS.exec(plain);
  const month = Number(parts?.[2] ?? 0);
  if (parts === null || month < 1 || month > 12) return null;
  return `${parts[1]}-${String(month).padStart(2, '0')}`;
}
