// Tests of dates as text.
import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  dayText,
  dueText,
  instantText,
  monthText,
  shiftMonth,
  shortDay,
  weekday,
} from './dates.js';

describe('dates in words', () => {
  it('writes days and months as sentences do', () => {
    expect(dayText('2026-03-05')).toBe('2026年3月5日');
    expect(monthText('2026-11')).toBe('2026年11月');
    expect(weekday('2026-11-22')).toBe('周日');
    expect(shortDay('2026-11-24', '2026-11-22')).toBe('11月24日 周二');
    expect(shortDay('2027-01-05', '2026-11-22')).toBe('2027年1月5日 周二');
  });

  it('shows instants in Asia/Shanghai, whatever the device thinks', () => {
    expect(instantText(Date.UTC(2026, 10, 21, 16, 5))).toBe('2026-11-22 00:05');
  });

  it('counts days over the end of a month and of February', () => {
    expect(daysBetween('2026-11-30', '2026-12-01')).toBe(1);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  it.each([
    ['2026-11-22', '今天截止'],
    ['2026-11-23', '明天截止'],
    ['2026-11-25', '还有3天'],
    ['2026-11-20', '已超期2天'],
  ])('says how long until %s', (due, words) => {
    expect(dueText(due, '2026-11-22')).toBe(words);
  });
});

it.each([
  ['2026-11', -1, '2026-10'],
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-11', -23, '2024-12'],
])('%s and %i months is %s', (month, by, shifted) => {
  expect(shiftMonth(month, by)).toBe(shifted);
});
