// Property tests of elections.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isElectedVillager, isRecalled } from '../appointment/procedure/village-election.js';
import { day, everyBlockCites, heads, shuffled } from '../testing/arbitraries.js';
import { electionResult } from './result.js';

describe('elections', () => {
  const field = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 50 }), yes: fc.integer({ min: 0, max: 60 }) }),
    {
      selector: (c) => c.id,
      maxLength: 12,
    },
  );

  it('never elect with half or less, nor more people than seats, whatever the order', () => {
    fc.assert(
      fc.property(
        field.chain((votes) => fc.tuple(fc.constant(votes), shuffled(votes))),
        fc.integer({ min: 1, max: 9 }),
        ([votes, other], seats) => {
          const turnout = { expected: 60, present: 55 };
          const result = electionResult(votes, seats, turnout, day);
          expect(electionResult(other, seats, turnout, day)).toEqual(result);
          expect(result.elected.length).toBeLessThanOrEqual(seats);
          expect(result.elected.length + result.vacant).toBe(seats);
          for (const id of result.elected) {
            expect(2 * (votes.find((c) => c.id === id)?.yes ?? 0)).toBeGreaterThan(60);
          }
          expect(everyBlockCites(result.findings)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('of villagers elect with more than half, and in the re-run with a third', () => {
    fc.assert(
      fc.property(heads, heads, (votes, voted) => {
        expect(isElectedVillager(votes, voted, 'first')).toBe(2 * votes > voted);
        expect(isElectedVillager(votes, voted, 'rerun')).toBe(3 * votes >= voted);
        if (isRecalled({ registered: 400, voted, yes: votes }))
          expect(4 * votes).toBeGreaterThan(400);
      }),
    );
  });
});
