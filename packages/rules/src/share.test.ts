// Tests of shares and deadlines (GEN-01, GEN-02, GEN-04).
import { describe, expect, it } from 'vitest';
import { deadlineOn, isInTime } from './calendar/deadline.js';
import { instantOf } from './civil-date.js';
import {
  fewestAtLeast,
  fewestMoreThanHalf,
  isAtLeast,
  isAtMost,
  isCount,
  isHalfOrMore,
  isMoreThanHalf,
  mostAtMost,
} from './share.js';

describe('shares (GEN-01, GEN-02)', () => {
  it.each([
    [5, 10, false, true],
    [6, 10, true, true],
    [5, 9, true, true],
    [4, 9, false, false],
    [0, 0, false, true],
  ])('%i of %i', (x, n, more, half) => {
    expect(isMoreThanHalf(x, n)).toBe(more);
    expect(isHalfOrMore(x, n)).toBe(half);
  });

  it('compares shares without rounding', () => {
    expect(isAtLeast(40, 50, 4, 5)).toBe(true);
    expect(isAtLeast(39, 50, 4, 5)).toBe(false);
    expect(isAtMost(3, 9, 1, 3)).toBe(true);
    expect(isAtMost(4, 10, 1, 3)).toBe(false);
  });

  it.each([1, 2, 3, 7, 10, 50, 51])('gives the fewest and the most of %i', (n) => {
    expect(isMoreThanHalf(fewestMoreThanHalf(n), n)).toBe(true);
    expect(isMoreThanHalf(fewestMoreThanHalf(n) - 1, n)).toBe(false);
    expect(isAtLeast(fewestAtLeast(n, 2, 3), n, 2, 3)).toBe(true);
    expect(isAtLeast(fewestAtLeast(n, 2, 3) - 1, n, 2, 3)).toBe(false);
    expect(isAtMost(mostAtMost(n, 1, 3), n, 1, 3)).toBe(true);
    expect(isAtMost(mostAtMost(n, 1, 3) + 1, n, 1, 3)).toBe(false);
  });

  it('knows a count', () => {
    expect([0, 1, 2 ** 53 - 1].every(isCount)).toBe(true);
    expect([-1, 0.5, Number.NaN, 2 ** 53].some(isCount)).toBe(false);
  });
});

describe('deadlines (GEN-04)', () => {
  it('does not move a deadline on a rest day, but reminds on the working day before', () => {
    expect(deadlineOn('2026-10-05')).toEqual({
      dueOn: '2026-10-05',
      remindOn: '2026-09-30',
      endsAt: instantOf('2026-10-06', '00:00') - 1,
    });
    expect(deadlineOn('2026-10-10').remindOn).toBe('2026-10-10');
  });

  it('counts the last day until 24:00', () => {
    expect(isInTime(instantOf('2026-10-05', '23:59'), '2026-10-05')).toBe(true);
    expect(isInTime(instantOf('2026-10-06', '00:00'), '2026-10-05')).toBe(false);
  });
});
