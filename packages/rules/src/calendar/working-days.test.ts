// Tests of working days and notices (CAL-01 to CAL-04).
import chineseDays from 'chinese-days';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays } from '../civil-date.js';
import { verdict } from '../testing/verdict.js';
import { holidayNotices } from './holiday-notices.js';
import {
  addWorkingDays,
  dayType,
  isWorkingDay,
  judgePublicNoticeClosing,
  publicNoticePeriod,
  reminderDay,
  workingDaysBetween,
} from './working-days.js';

describe('notices (CAL-02)', () => {
  it('have as many days as the State Council gave', () => {
    expect(holidayNotices[2025]?.off).toHaveLength(28);
    expect(holidayNotices[2026]?.off).toHaveLength(33);
  });

  it('agree with the library on every day of 2025 and 2026', () => {
    for (let day = '2025-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      const theirs = chineseDays.getDayDetail(new Date(`${day}T12:00:00`)).work;
      expect(isWorkingDay(day), day).toBe(theirs);
    }
  });
});

describe('dayType (CAL-01, CAL-04)', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
    if (zone === undefined) delete process.env.TZ;
  });

  it.each([
    ['2026-10-01', false, 'notice', false],
    ['2026-10-10', true, 'notice', false],
    ['2026-10-11', false, 'notice', false],
    ['2026-10-12', true, 'notice', false],
    ['2024-10-01', false, 'library', false],
    ['2024-10-12', true, 'library', false],
    ['2027-10-01', true, 'weekday', true],
    ['2027-10-02', false, 'weekday', true],
  ])('%s: worked %s by %s, provisional %s', (day, working, source, provisional) => {
    expect(dayType(day)).toEqual({ working, source, provisional });
  });

  it('is sure of late December only once the next year is known', () => {
    expect(dayType('2026-12-27').provisional).toBe(false);
    expect(dayType('2026-12-28').provisional).toBe(true);
    expect(dayType('2025-12-31').provisional).toBe(false);
    expect(dayType('2026-11-30').provisional).toBe(false);
    const known = { ...holidayNotices, 2027: { off: [], work: [] } };
    expect(dayType('2026-12-31', known).provisional).toBe(false);
  });

  it('takes a district’s notice for a later year', () => {
    const notices = { 2027: { off: ['2027-01-01'], work: ['2027-01-03'] } };
    expect(dayType('2027-01-01', notices)).toEqual({
      working: false,
      source: 'notice',
      provisional: false,
    });
    expect(dayType('2027-01-03', notices).working).toBe(true);
  });

  it.each(['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'does not depend on the machine’s zone: %s',
    (name) => {
      process.env.TZ = name;
      expect(dayType('2024-10-01', {}).working).toBe(false);
      expect(dayType('2024-10-08', {}).working).toBe(true);
      expect(dayType('2024-09-29', {}).working).toBe(true);
      expect(dayType('2024-09-28', {}).working).toBe(false);
    },
  );
});

describe('counting', () => {
  it.each([
    ['2026-09-30', 1, '2026-10-08', false],
    ['2026-09-30', 5, '2026-10-13', false],
    ['2026-10-10', -1, '2026-10-09', false],
    ['2026-10-08', -1, '2026-09-30', false],
    ['2026-10-03', 0, '2026-10-03', false],
    ['2026-12-25', 1, '2026-12-28', true],
    ['2026-12-25', 5, '2027-01-01', true],
  ])('%s plus %i working days is %s, provisional %s', (from, n, date, provisional) => {
    expect(addWorkingDays(from, n)).toEqual({ date, provisional });
  });

  it('counts the days between, the first one out', () => {
    expect(workingDaysBetween('2026-09-30', '2026-10-13')).toBe(5);
    expect(workingDaysBetween('2026-10-08', '2026-10-09')).toBe(1);
    expect(workingDaysBetween('2026-10-09', '2026-10-09')).toBe(0);
    expect(workingDaysBetween('2026-10-09', '2026-10-08')).toBe(0);
  });

  it('reminds on a working day', () => {
    expect(reminderDay('2026-10-07')).toBe('2026-09-30');
    expect(reminderDay('2026-10-09')).toBe('2026-10-09');
    expect(reminderDay('2027-01-03', { 2027: { off: [], work: ['2027-01-03'] } })).toBe(
      '2027-01-03',
    );
  });
});

describe('public notices (CAL-03, CAL-04)', () => {
  const notice = { publishedOn: '2026-09-30', workingDays: 5 };

  it('does not count the day of publication, unless the district does', () => {
    expect(publicNoticePeriod(notice)).toEqual({
      lastDay: '2026-10-13',
      nextStepFrom: '2026-10-14',
      provisional: false,
    });
    expect(publicNoticePeriod({ ...notice, countStartDay: true }).lastDay).toBe('2026-10-12');
    expect(publicNoticePeriod({ ...notice, countStartDay: false }).lastDay).toBe('2026-10-13');
  });

  it.each([
    ['2026-10-13', ['block CAL-03 today']],
    ['2026-10-14', []],
  ])('closing on %s', (today, expected) => {
    expect(verdict(judgePublicNoticeClosing(notice, today))).toEqual(expected);
  });

  it('cannot be closed in a year without a notice', () => {
    const next = { publishedOn: '2027-03-01', workingDays: 5 };
    const judged = judgePublicNoticeClosing(next, '2027-04-01');
    expect(verdict(judged)).toEqual(['block CAL-04 lastDay']);
    expect(judged.period.provisional).toBe(true);
    const known = { 2027: { off: [], work: [] } };
    expect(judgePublicNoticeClosing(next, '2027-04-01', known).outcome).toBe('ok');
  });
});
