import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isElectedVillager, isRecalled } from './appointment/village-election.js';
import { monthlyDues } from './dues/rates.js';
import { electionResult } from './election/result.js';
import { judgeElectionMeeting } from './election/validity.js';
import { judgeDeliberation } from './meetings/four-discussions.js';
import { judgeMotion } from './meetings/motion.js';
import { judgeQuorum, type MeetingPurpose } from './meetings/quorum.js';
import { fewestAtLeast } from './share.js';
import { dates, day, everyBlockCites, heads, shuffled } from './testing/arbitraries.js';

const purposes = fc.constantFrom<MeetingPurpose>('assembly', 'admission', 'election', 'committee');

describe('votes', () => {
  const ballots = fc.record({
    expected: heads,
    present: heads,
    yes: heads,
    no: heads,
    abstain: heads,
    writtenYes: heads,
  });

  it('never pass with 2·yes ≤ expected', () => {
    fc.assert(
      fc.property(purposes, ballots, dates, (purpose, ballot, date) => {
        const judged = judgeMotion(purpose, ballot, date);
        const written = purpose === 'admission' && date < '2026-05-18' ? ballot.writtenYes : 0;
        if (judged.result === 'passed')
          expect(2 * (ballot.yes + written)).toBeGreaterThan(ballot.expected);
        expect(everyBlockCites(judged.findings)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('pass whenever the meeting is valid, the ballots add up and more than half of those expected agree', () => {
    const sound = heads.chain((expected) =>
      fc.integer({ min: 0, max: expected }).chain((present) =>
        fc.record({
          expected: fc.constant(expected),
          present: fc.constant(present),
          yes: fc.integer({ min: 0, max: present }),
        }),
      ),
    );
    fc.assert(
      fc.property(purposes, sound, (purpose, votes) => {
        const ballot = { ...votes, no: votes.present - votes.yes, abstain: 0 };
        const valid = judgeQuorum(purpose, ballot, day).mayMeet;
        const { result } = judgeMotion(purpose, ballot, day);
        expect(result).toBe(
          !valid ? 'void' : 2 * votes.yes > votes.expected ? 'passed' : 'rejected',
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('need no fewer heads when more are expected, and gain from every head that comes', () => {
    fc.assert(
      fc.property(purposes, fc.integer({ min: 1, max: 400 }), (purpose, expected) => {
        const one = judgeQuorum(purpose, { expected, present: 0 }, day);
        const more = judgeQuorum(purpose, { expected: expected + 1, present: 0 }, day);
        expect(more.needed).toBeGreaterThanOrEqual(one.needed);
        expect(judgeQuorum(purpose, { expected, present: one.needed }, day).mayMeet).toBe(true);
        expect(judgeQuorum(purpose, { expected, present: one.needed - 1 }, day).mayMeet).toBe(
          false,
        );
        expect(one.needed).toBeLessThanOrEqual(expected);
      }),
    );
  });

  it('agree with the fractions of the regulations', () => {
    fc.assert(
      fc.property(heads, heads, (expected, present) => {
        fc.pre(expected > 0 && present <= expected);
        expect(judgeElectionMeeting({ expected, present }, day).mayMeet).toBe(
          5 * present >= 4 * expected,
        );
        expect(judgeQuorum('assembly', { expected, present }, day).mayMeet).toBe(
          2 * present >= expected,
        );
        expect(judgeQuorum('admission', { expected, present }, day).mayMeet).toBe(
          2 * present > expected,
        );
        const ok = judgeDeliberation({ expected, present, yes: present }, day).outcome === 'ok';
        expect(ok).toBe(3 * present >= 2 * expected && 2 * present > expected);
        expect(fewestAtLeast(expected, 2, 3)).toBe(Math.ceil((2 * expected) / 3));
      }),
    );
  });
});

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
