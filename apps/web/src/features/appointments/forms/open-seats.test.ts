// Tests of open seats as text.
import { describe, expect, it } from 'vitest';
import { openSeats } from './open-seats.js';

const TODAY = '2026-09-07';
const empty = { holder: null };
const until = (termEndsOn: string | null) => ({ holder: { termEndsOn } });

describe('what is to be filled of a post', () => {
  it('is nothing while everybody has more than half a year to serve, or no term', () => {
    expect(openSeats([until('2027-03-08'), until(null)], TODAY)).toBeNull();
    expect(openSeats([], TODAY)).toBeNull();
  });

  it('is an empty seat, and one whose term ends within half a year', () => {
    expect(openSeats([empty, until('2029-12-01')], TODAY)).toBe('空缺1');
    expect(openSeats([until('2027-03-07')], TODAY)).toBe('将届满1');
    expect(openSeats([empty, empty, until('2026-12-01')], TODAY)).toBe('空缺2，将届满1');
  });
});
