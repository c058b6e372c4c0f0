// Generators of dates and heads for property tests.
import fc from 'fast-check';
import { addDays } from '../civil-date.js';
import type { Finding } from '../law/judgement.js';

/** Any day of 1950 to 2099. */
export const dates = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

/** Days of the years whose notices are loaded. */
export const knownDays = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2025-01-01', n));

/** A number of heads. */
export const heads = fc.integer({ min: 0, max: 400 });

/** A day on which the newest texts are in force. */
export const day = '2026-06-20';

/** The same elements in another order. */
export const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

/** Every finding cites; every block says which fact would change it, and what to do. */
export const everyBlockCites = (findings: readonly Finding[]) =>
  findings.every(
    (f) =>
      f.citation.regulation !== '' &&
      f.citation.version !== '' &&
      (f.severity !== 'block' ||
        (f.change !== null && f.change.fact !== '' && f.change.hint !== '')),
  );
