// Working days, and public notices counted in them (CAL-01, CAL-03, CAL-04).
import chineseDays from 'chinese-days';
import { CAL_03, CAL_04 } from '../catalogue/general/cal.js';
import {
  addDays,
  type CivilDate,
  dayOf,
  formatDate,
  monthOf,
  weekdayOf,
  yearOf,
} from '../civil-date.js';
import { block, type Judgement, judge } from '../law/judgement.js';
import { type HolidayNotices, holidayNotices } from './holiday-notices.js';

/** Where the answer about a day comes from. */
export type DaySource = 'notice' | 'library' | 'weekday';

/** Is a day worked, and where the answer comes from. */
export interface DayType {
  readonly working: boolean;
  readonly source: DaySource;
  /** 暂算: no notice of that year is loaded, so the answer may still change (CAL-04). */
  readonly provisional: boolean;
}

/** The last days of December may be moved by the next year's notice (2018-12-29 was worked so). */
const YEAR_END_FROM = 28;

/**
 * CAL-01: working or rest day, by the notices first, then the holiday library's years, then the
 * weekday. The library calls every Monday to Friday of an unknown year a workday, hence the guard.
 */
export function dayType(date: CivilDate, notices: HolidayNotices = holidayNotices): DayType {
  const year = yearOf(date);
  const weekday = weekdayOf(date) <= 5;
  const provisional = dependsOnUnknownYear(date, notices);
  const notice = notices[year];
  // The last days of December stand in the notice of the year that begins.
  const next = notices[year + 1];
  if (next?.work.includes(date)) return { working: true, source: 'notice', provisional };
  if (next?.off.includes(date)) return { working: false, source: 'notice', provisional };
  if (notice !== undefined) {
    const working = notice.work.includes(date) || (weekday && !notice.off.includes(date));
    return { working, source: 'notice', provisional };
  }
  if (libraryKnows(year)) {
    return {
      working: chineseDays.getDayDetail(localNoon(date)).work,
      source: 'library',
      provisional,
    };
  }
  return { working: weekday, source: 'weekday', provisional };
}

/** Is the day worked? */
export function isWorkingDay(date: CivilDate, notices?: HolidayNotices): boolean {
  return dayType(date, notices).working;
}

/** The library reads day, month and year in the machine's own zone; noon of that zone is safe. */
function localNoon(date: CivilDate): Date {
  return new Date(yearOf(date), monthOf(date) - 1, dayOf(date), 12);
}

/** National Day stands in every year's notice, so the library has the year if it names that day. */
function libraryKnows(year: number): boolean {
  return chineseDays.getDayDetail(localNoon(`${year}-10-01`)).name.includes(',');
}

function dependsOnUnknownYear(date: CivilDate, notices: HolidayNotices): boolean {
  const known = (year: number) => notices[year] !== undefined || libraryKnows(year);
  const year = yearOf(date);
  if (!known(year)) return true;
  return monthOf(date) === 12 && dayOf(date) >= YEAR_END_FROM && !known(year + 1);
}

/** A day found by counting, and whether the count rests on a year without notice. */
export interface CountedDay {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

/**
 * The n-th working day after `from` (before it if `n` is negative); `from` itself is not counted.
 * `n` is a whole number; 0 gives `from`.
 */
export function addWorkingDays(
  from: CivilDate,
  n: number,
  notices: HolidayNotices = holidayNotices,
): CountedDay {
  const step = n < 0 ? -1 : 1;
  let date = from;
  let provisional = false;
  for (let left = Math.abs(n); left > 0; ) {
    date = addDays(date, step);
    const type = dayType(date, notices);
    provisional ||= type.provisional;
    if (type.working) left -= 1;
  }
  return { date, provisional };
}

/** Working days after `from` up to and including `to`; 0 if `to` is not later. */
export function workingDaysBetween(
  from: CivilDate,
  to: CivilDate,
  notices: HolidayNotices = holidayNotices,
): number {
  let count = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (dayType(date, notices).working) count += 1;
  }
  return count;
}

/** Whether the count from the day after `from` up to `to` rests on a year without notice (CAL-04). */
export function isCountedProvisionally(
  from: CivilDate,
  to: CivilDate,
  notices: HolidayNotices = holidayNotices,
): boolean {
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (dayType(date, notices).provisional) return true;
  }
  return false;
}

/** GEN-04: when to remind of a deadline: its own day if worked, else the working day before it. */
export function reminderDay(deadline: CivilDate, notices?: HolidayNotices): CivilDate {
  return isWorkingDay(deadline, notices) ? deadline : addWorkingDays(deadline, -1, notices).date;
}

/** A public notice: its day and its working days. */
export interface PublicNotice {
  readonly publishedOn: CivilDate;
  /** n of 公示期 n 个工作日, at least 1. */
  readonly workingDays: number;
  /** District setting: count the day of publication as the first (if it is a working day). */
  readonly countStartDay?: boolean;
}

/** The period of a public notice. */
export interface PublicNoticePeriod {
  /** Runs until 24:00 of this day. */
  readonly lastDay: CivilDate;
  readonly nextStepFrom: CivilDate;
  readonly provisional: boolean;
}

/** CAL-03: 公示期 n 个工作日, the day of publication not counted unless the district says so. */
export function publicNoticePeriod(
  notice: PublicNotice,
  notices: HolidayNotices = holidayNotices,
): PublicNoticePeriod {
  const from = notice.countStartDay === true ? addDays(notice.publishedOn, -1) : notice.publishedOn;
  const end = addWorkingDays(from, notice.workingDays, notices);
  return {
    lastDay: end.date,
    nextStepFrom: addDays(end.date, 1),
    provisional: end.provisional,
  };
}

/** May the 公示 be closed on `today`? Blocks before its end, and while its days are 暂算 (CAL-04). */
export function judgePublicNoticeClosing(
  notice: PublicNotice,
  today: CivilDate,
  notices: HolidayNotices = holidayNotices,
): Judgement & { readonly period: PublicNoticePeriod } {
  const period = publicNoticePeriod(notice, notices);
  const facts = { publishedOn: notice.publishedOn, lastDay: period.lastDay, today };
  const findings = [];
  if (today < period.nextStepFrom) {
    findings.push(
      block(
        CAL_03,
        today,
        `公示期到${formatDate(period.lastDay)}二十四时为止，现在还不能结束公示。`,
        { fact: 'today', hint: `请在${formatDate(period.nextStepFrom)}及以后办理下一步。` },
        { facts },
      ),
    );
  }
  if (period.provisional) {
    findings.push(
      block(
        CAL_04,
        today,
        '公示期所在年度的放假通知尚未载入，公示截止日只是暂算。',
        { fact: 'lastDay', hint: '请先载入国务院办公厅当年放假通知，再结束公示。' },
        { facts },
      ),
    );
  }
  return { ...judge(findings), period };
}
