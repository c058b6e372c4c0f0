// Property tests of civil dates and working days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  endOfMonth,
  fullMonthsBetween,
  instantOf,
  monthOf,
  parseCivilDate,
  startOfMonth,
  timeInShanghai,
  todayInShanghai,
} from '../civil-date.js';
import { dates, knownDays } from '../testing/arbitraries.js';
import {
  addWorkingDays,
  isWorkingDay,
  publicNoticePeriod,
  workingDaysBetween,
} from './working-days.js';

describe('civil dates', () => {
  it('addMonths never leaves the month that it should reach', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const reached = addMonths(date, months);
        expect(parseCivilDate(reached)).toBe(reached);
        expect((((monthOf(date) - 1 + months) % 12) + 12) % 12).toBe(monthOf(reached) - 1);
        expect(Number(reached.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
        const clamped = reached.slice(8) !== date.slice(8);
        if (clamped) expect(reached).toBe(endOfMonth(reached));
      }),
      { numRuns: 2_000 },
    );
  });

  it('months, years and days agree with one another', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 1200 }), (date, n) => {
        expect(addYears(date, n % 100)).toBe(addMonths(date, 12 * (n % 100)));
        expect(fullMonthsBetween(date, addMonths(date, n))).toBe(n);
        if (n > 0) expect(fullMonthsBetween(date, addDays(addMonths(date, n), -1))).toBe(n - 1);
        expect(daysBetween(date, addDays(date, n))).toBe(n);
        expect(startOfMonth(date) <= date && date <= endOfMonth(date)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('instants and civil times of Shanghai go there and back', () => {
    const times = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(
      fc.property(knownDays, times, (date, time) => {
        const instant = instantOf(date, time);
        expect(todayInShanghai(instant)).toBe(date);
        expect(timeInShanghai(instant)).toBe(time);
      }),
    );
  });
});

describe('working days', () => {
  it('counting forth and back agree', () => {
    fc.assert(
      fc.property(knownDays, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const reached = addWorkingDays(date, n).date;
        expect(isWorkingDay(reached)).toBe(true);
        expect(workingDaysBetween(date, reached)).toBe(n);
        expect(addWorkingDays(addDays(reached, 1), -1).date).toBe(reached);
      }),
    );
  });

  it('a longer 公示 never ends earlier, and counting the first day never later', () => {
    fc.assert(
      fc.property(knownDays, fc.integer({ min: 1, max: 20 }), (publishedOn, workingDays) => {
        const { lastDay } = publicNoticePeriod({ publishedOn, workingDays });
        expect(
          publicNoticePeriod({ publishedOn, workingDays: workingDays + 1 }).lastDay > lastDay,
        ).toBe(true);
        expect(
          publicNoticePeriod({ publishedOn, workingDays, countStartDay: true }).lastDay <= lastDay,
        ).toBe(true);
        expect(lastDay > publishedOn).toBe(true);
      }),
    );
  });
});
