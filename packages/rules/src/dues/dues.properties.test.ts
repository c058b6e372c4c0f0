// Property tests of dues.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../testing/arbitraries.js';
import { monthlyDues } from './rates.js';

describe('dues', () => {
  it('never fall below the minimum, and one rate covers the whole base', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (baseFen) => {
        const { fen, permille } = monthlyDues({ kind: 'salaried', baseFen }, day);
        expect(fen).toBeGreaterThanOrEqual(20);
        expect(Math.abs(fen * 1000 - baseFen * (permille ?? 0)) <= 500 || fen === 20).toBe(true);
      }),
    );
  });
});
