// Civil days and times in Asia/Shanghai as text, and their arithmetic (GEN-03, GEN-04).
import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';

/**
 * A civil day in Asia/Shanghai as `YYYY-MM-DD`. Two of them compare as text. Text from outside goes
 * through {@link parseCivilDate} first.
 */
export type CivilDate = string;

/** A civil time of day as `HH:MM`, 00:00 to 23:59. */
export type CivilTime = string;

/** The one time zone of business days. */
export const TIME_ZONE = 'Asia/Shanghai';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function read(date: CivilDate): PlainDate.Record {
  const parts = DATE.exec(date);
  if (parts === null) throw new RangeError(`not a civil date: ${date}`);
  // create() throws a RangeError on 2026-02-30.
  return PlainDate.create(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The text itself if it names a day that exists, else null (2026-02-30, 2026-2-3, 20260203). */
export function parseCivilDate(text: string): CivilDate | null {
  try {
    return PlainDate.toString(read(text));
  } catch {
    return null;
  }
}

/** Does the text name a day that exists? */
export function isCivilDate(text: string): boolean {
  return parseCivilDate(text) !== null;
}

/** Does the text name a time from 00:00 to 23:59? */
export function isCivilTime(text: string): boolean {
  return TIME.test(text);
}

/** The day `days` later (earlier if negative). Throws RangeError on text that is no day. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return PlainDate.toString(PlainDate.addDays(read(date), days));
}

/**
 * GEN-03, 民法典 Art. 201–202: the period ends on the same day number, or on the last day of the
 * month where that day is missing (2026-01-31 + 1 → 2026-02-28).
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return PlainDate.toString(PlainDate.addMonths(read(date), months));
}

/** GEN-03 in years: 2024-02-29 + 1 → 2025-02-28. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return PlainDate.toString(PlainDate.addYears(read(date), years));
}

/** Negative, zero or positive, for sorting. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return PlainDate.diffDays(read(from), read(to));
}

/** Whole months that have passed by `to`, in the sense of {@link addMonths}; never negative. */
export function fullMonthsBetween(from: CivilDate, to: CivilDate): number {
  if (to <= from) return 0;
  const start = read(from);
  const end = read(to);
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  const reached = PlainDate.compare(PlainDate.addMonths(start, months), end) <= 0;
  return reached ? months : months - 1;
}

/** Whole years that have passed by `to`; 2024-02-29 completes a year on 2025-02-28. */
export function fullYearsBetween(from: CivilDate, to: CivilDate): number {
  return Math.floor(fullMonthsBetween(from, to) / 12);
}

/** The calendar year of a day. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  return PlainDate.dayOfWeek(read(date));
}

/** First day of the month of a day. */
export function startOfMonth(date: CivilDate): CivilDate {
  return PlainDate.toString(PlainDate.startOfMonth(read(date)));
}

/** Last day of the month of a day. */
export function endOfMonth(date: CivilDate): CivilDate {
  const record = read(date);
  return civilDate(yearOf(date), monthOf(date), PlainDate.daysInMonth(record));
}

/** The day of these numbers; throws RangeError if there is none. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return PlainDate.toString(PlainDate.create(year, month, day));
}

/** The civil day in Asia/Shanghai at an instant (epoch milliseconds from the injected clock). */
export function todayInShanghai(epochMilliseconds: number): CivilDate {
  return inShanghai(epochMilliseconds).slice(0, 10);
}

/** The civil time HH:MM in Asia/Shanghai at an instant. */
export function timeInShanghai(epochMilliseconds: number): CivilTime {
  return inShanghai(epochMilliseconds).slice(11, 16);
}

const MINUTE = 60_000;

/** The minute that was asked for last: a server asks many times for the present one. */
let last = { minute: Number.NaN, text: '' };

/** YYYY-MM-DDTHH:MM in Asia/Shanghai. */
function inShanghai(epochMilliseconds: number): string {
  const minute = Math.floor(epochMilliseconds / MINUTE);
  if (minute !== last.minute) {
    const instant = Instant.fromEpochMilliseconds(minute * MINUTE);
    const text = ZonedDateTime.toString(Instant.toZonedDateTimeISO(instant, TIME_ZONE));
    last = { minute, text: text.slice(0, 16) };
  }
  return last.text;
}

/** Epoch milliseconds of a civil day and time in Asia/Shanghai. Throws RangeError on bad text. */
export function instantOf(date: CivilDate, time: CivilTime): number {
  if (!isCivilTime(time)) throw new RangeError(`not a civil time: ${time}`);
  const start = PlainDate.toZonedDateTime(read(date), TIME_ZONE);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return start.epochMilliseconds + minutes * 60_000;
}

/** GEN-04: the last millisecond of a deadline's day, 23:59:59.999 in Asia/Shanghai. */
export function endOfDay(date: CivilDate): number {
  return instantOf(addDays(date, 1), '00:00') - 1;
}

/** 2026年11月22日 */
export function formatDate(date: CivilDate): string {
  return `${formatMonth(date)}${dayOf(date)}日`;
}

/** 2026年11月 */
export function formatMonth(date: CivilDate): string {
  return `${yearOf(date)}年${monthOf(date)}月`;
}
