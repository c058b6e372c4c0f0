// Reading of typed, pasted and imported days.
import { type CivilDate, parseCivilDate, weekdayOf, yearOf } from '../civil-date.js';
import { plainTyped } from './plain.js';

/** A day that was read, and whether its year was left out and taken to be the present one. */
export interface ReadDay {
  readonly day: CivilDate;
  readonly ofThisYear: boolean;
}

/** A time of day behind the day, as tables and other programs write it. */
const TIME_BEHIND = /(?:T|\s)\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+08:?00)?$/;
const WEEKDAY = /\(?(?:星期|周)([一二三四五六日天])\)?$/;
const WEEKDAYS = '一二三四五六日';
const WHOLE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const WITHOUT_YEAR = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/;

/**
 * The day that a text means: 20261215, 2026-12-15, 2026/12/15, 2026.12.15, 2026年12月15日, with or without
 * its weekday, in full or half width, with blanks anywhere. Null for what is no day, for a weekday that
 * is not the day's, and for a year of two digits.
 *
 * @param today completes 12-15 and 12月15日 with its year; left out, a day without year is no day
 */
export function readDay(text: string, today?: CivilDate): ReadDay | null {
  const typed = plainTyped(text).replace(TIME_BEHIND, '');
  // Blanks may separate the numbers; anywhere else they mean nothing.
  const dense = typed.replace(/(\d)\s+(?=\d)/g, '$1-').replace(/\s/g, '');
  const said = WEEKDAY.exec(dense);
  const plain = said === null ? dense : dense.slice(0, said.index);
  const whole = WHOLE.exec(plain) ?? DIGITS.exec(plain);
  if (whole !== null) return named(said, dayOf(whole[1], whole[2], whole[3]), false);
  const short = today === undefined ? null : WITHOUT_YEAR.exec(plain);
  if (short === null || today === undefined) return null;
  return named(said, dayOf(String(yearOf(today)), short[1], short[2]), true);
}

const dayOf = (year = '', month = '', day = '') =>
  parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

function named(
  said: RegExpExecArray | null,
  day: CivilDate | null,
  ofThisYear: boolean,
): ReadDay | null {
  if (day === null) return null;
  const weekday = said?.[1]?.replace('天', '日');
  if (weekday !== undefined && WEEKDAYS.indexOf(weekday) + 1 !== weekdayOf(day)) return null;
  return { day, ofThisYear };
}

/** 周二, of a day. */
export const weekdayText = (day: CivilDate): string => `周${WEEKDAYS.charAt(weekdayOf(day) - 1)}`;
