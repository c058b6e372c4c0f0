// Reading of typed, pasted and imported times of day.
import type { CivilTime } from '../civil-date.js';
import { plainTyped } from './plain.js';

const PATTERNS = [
  /^(\d{1,2})[:.点时h](\d{1,2})?分?(?::00)?$/,
  /^(\d{1,2})(\d{2})$/,
  /^(\d{1,2})$/,
] as const;
const HALF_OF_DAY = /^(上午|早上|早晨|凌晨|中午|下午|傍晚|晚上|夜里|晚)/;
const LATER = new Set(['下午', '傍晚', '晚上', '夜里', '晚']);

/**
 * The time of day that a text means: 0930, 930, 9:30, 9点半, 9点一刻, 9时30分, 下午2点半, in full or half
 * width; null for what is no time.
 */
export function readTime(text: string): CivilTime | null {
  const plain = plainTyped(text)
    .replace(/\s/g, '')
    .replace(/[整钟]$/, '')
    .replace('半', '30')
    .replace('一刻', '15')
    .replace('三刻', '45');
  const half = HALF_OF_DAY.exec(plain)?.[1] ?? '';
  const number = plain.slice(half.length);
  for (const pattern of PATTERNS) {
    const parts = pattern.exec(number);
    if (parts === null) continue;
    const said = Number(parts[1]);
    const hour = said < 12 && LATER.has(half) ? said + 12 : said;
    const minute = Number(parts[2] ?? '0');
    if (hour > 23 || minute > 59) return null;
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  }
  return null;
}
