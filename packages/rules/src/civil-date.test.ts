// Tests of civil dates.
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  civilDate,
  compareDates,
  dayOf,
  daysBetween,
  endOfDay,
  endOfMonth,
  formatDate,
  formatMonth,
  fullMonthsBetween,
  fullYearsBetween,
  instantOf,
  isCivilDate,
  isCivilTime,
  monthOf,
  parseCivilDate,
  startOfMonth,
  timeInShanghai,
  todayInShanghai,
  weekdayOf,
  yearOf,
} from './civil-date.js';

describe('parseCivilDate', () => {
  it.each(['2026-11-22', '2024-02-29', '2026-12-31', '0001-01-01'])('takes %s', (text) => {
    expect(parseCivilDate(text)).toBe(text);
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026/01/01',
    '',
    '-002026-01-01',
  ])('refuses %j', (text) => {
    expect(parseCivilDate(text)).toBeNull();
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2025-12-15', 2, '2026-02-15'],
  ])('addMonths(%s, %i) is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('adds years and days', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2021-01-15', 5)).toBe('2026-01-15');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addMonths('tomorrow', 1)).toThrow('not a civil date: tomorrow');
  });

  it('counts days, whole months and whole years', () => {
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(364);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
    expect(fullMonthsBetween('2026-01-31', '2026-02-27')).toBe(0);
    expect(fullMonthsBetween('2026-01-31', '2026-02-28')).toBe(1);
    expect(fullMonthsBetween('2025-12-15', '2026-02-15')).toBe(2);
    expect(fullMonthsBetween('2026-02-15', '2025-12-15')).toBe(0);
    expect(fullYearsBetween('2025-02-28', '2026-02-27')).toBe(0);
    expect(fullYearsBetween('2025-02-28', '2026-02-28')).toBe(1);
    expect(fullYearsBetween('2024-02-29', '2025-02-28')).toBe(1);
  });

  it('takes dates apart', () => {
    expect([yearOf('2026-11-22'), monthOf('2026-11-22'), dayOf('2026-11-22')]).toEqual([
      2026, 11, 22,
    ]);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(startOfMonth('2026-11-22')).toBe('2026-11-01');
    expect(endOfMonth('2026-02-10')).toBe('2026-02-28');
    expect(endOfMonth('2024-02-10')).toBe('2024-02-29');
    expect(civilDate(2026, 3, 9)).toBe('2026-03-09');
    expect(() => civilDate(2026, 2, 30)).toThrow(RangeError);
  });

  it('sorts', () => {
    expect(['2026-02-01', '2025-12-31', '2026-01-01'].sort(compareDates)).toEqual([
      '2025-12-31',
      '2026-01-01',
      '2026-02-01',
    ]);
    expect(compareDates('2026-01-01', '2026-01-01')).toBe(0);
  });
});

describe('Asia/Shanghai', () => {
  it('turns instants into civil days and times', () => {
    const lastMoment = Date.UTC(2026, 10, 22, 15, 59, 59, 999);
    expect(todayInShanghai(lastMoment)).toBe('2026-11-22');
    expect(timeInShanghai(lastMoment)).toBe('23:59');
    expect(todayInShanghai(lastMoment + 1)).toBe('2026-11-23');
    expect(timeInShanghai(lastMoment + 1)).toBe('00:00');
  });

  it('turns civil days and times into instants', () => {
    expect(instantOf('2026-11-22', '14:30')).toBe(Date.UTC(2026, 10, 22, 6, 30));
    expect(endOfDay('2026-11-22')).toBe(Date.UTC(2026, 10, 22, 15, 59, 59, 999));
    expect(() => instantOf('2026-11-22', '24:00')).toThrow('not a civil time: 24:00');
  });

  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['12:60', false],
    ['9:00', false],
    ['12:00:00', false],
  ])('civil time %s: %s', (text, valid) => {
    expect(isCivilTime(text)).toBe(valid);
  });
});

describe('formatting', () => {
  it('writes dates as people read them', () => {
    expect(formatDate('2026-11-02')).toBe('2026年11月2日');
    expect(formatMonth('2026-11-02')).toBe('2026年11月');
  });
});
