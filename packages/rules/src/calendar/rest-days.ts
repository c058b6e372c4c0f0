// A year's notice of rest days as a district enters it: read from a table, and judged (CAL-05).
import { CAL_05 } from '../catalogue/general/cal.js';
import { type CivilDate, formatDate, isCivilDate, weekdayOf, yearOf } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import type { Role } from '../roles.js';
import type { LoadedNotice } from './holiday-notices.js';

/** What a text of days holds: those that were understood, and the pieces that were not. */
export interface ReadRestDays {
  readonly off: readonly CivilDate[];
  readonly work: readonly CivilDate[];
  /** Pieces in which no day was found, as they stand in the text. */
  readonly unread: readonly string[];
}

const dayText = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/;

function readDay(text: string, year: number): CivilDate | null {
  const [, own, month = '', day = ''] = dayText.exec(text) ?? [];
  const date = `${own ?? year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

/**
 * Reads lines of a table of days: 日期,休 or 日期,班. A day is written as 2027-01-01, 2027/1/1 or
 * 1月1日; a heading and empty lines are passed over.
 *
 * @param year of days that are written without one
 */
export function readRestDays(text: string, year: number): ReadRestDays {
  const off: CivilDate[] = [];
  const work: CivilDate[] = [];
  const unread: string[] = [];
  for (const line of text
    .normalize('NFKC')
    .replaceAll('"', '')
    .split(/[\r\n;；]+/)) {
    const [first = '', kind = ''] = line.split(/[,，\t、 ]+/).filter((cell) => cell !== '');
    if (first === '' || first === '日期') continue;
    const date = readDay(first, year);
    if (date === null) unread.push(line.trim());
    else if (/休|放假/.test(kind)) off.push(date);
    else if (/班/.test(kind)) work.push(date);
    else unread.push(line.trim());
  }
  return { off: [...new Set(off)].sort(), work: [...new Set(work)].sort(), unread };
}

/** A notice that is to be entered. */
export interface NoticeChange extends LoadedNotice {
  readonly role: Role;
}

/** Days that every year's notice names, by 全国年节及纪念日放假办法. */
const everyYear = ['-01-01', '-05-01', '-10-01'];

/**
 * CAL-05: may this notice be entered on `today`? By the security administrator, for the present year or
 * the next one, with days of that year and the last ones of December before it, and weekends only as
 * worked days.
 */
export function judgeNoticeChange(change: NoticeChange, today: CivilDate): Judgement {
  const { year, off, work, role } = change;
  const findings: Finding[] = [];
  const refuse = (fact: keyof NoticeChange, message: string, hint: string) =>
    findings.push(block(CAL_05, today, message, { fact, hint }));
  if (role !== 'security_admin') {
    refuse('role', '放假安排由安全管理员载入。', '请联系安全管理员。');
  }
  if (year < yearOf(today) || year > yearOf(today) + 1) {
    refuse('year', '只能载入今年或者明年的放假安排。', '请核对年度。');
  }
  const outside = (date: CivilDate) => date < `${year - 1}-12-25` || date > `${year}-12-31`;
  for (const [fact, days] of [
    ['off', off],
    ['work', work],
  ] as const) {
    const wrong = days.find(outside);
    if (wrong !== undefined) {
      refuse(fact, `${formatDate(wrong)}不在${year}年的放假安排内。`, '请核对日期。');
    }
  }
  const missing = everyYear.map((day) => `${year}${day}`).find((day) => !off.includes(day));
  if (missing !== undefined) {
    refuse('off', `${formatDate(missing)}是法定节假日，没有列为休息日。`, '请按通知补充。');
  }
  const both = work.find((day) => off.includes(day));
  if (both !== undefined) {
    refuse('work', `${formatDate(both)}既列为休息日又列为上班日。`, '请核对通知。');
  }
  const weekday = work.find((day) => weekdayOf(day) <= 5);
  if (weekday !== undefined) {
    const hint = '调休上班的是周六、周日，请核对通知。';
    refuse('work', `${formatDate(weekday)}本来就是工作日。`, hint);
  }
  return judge(findings);
}
