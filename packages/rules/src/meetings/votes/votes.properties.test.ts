// Property tests of votes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { developmentMachine } from '../../development/machine.js';
import { judgeElectionMeeting } from '../../election/validity.js';
import { makeMove } from '../../process/machine.js';
import { fewestAtLeast } from '../../share.js';
import { dates, day, everyBlockCites, heads } from '../../testing/arbitraries.js';
import { soundCase } from '../../testing/sound-facts.js';
import { judgeDeliberation } from '../yearly/four-discussions.js';
import { judgeMotion } from './motion.js';
import { judgeQuorum, type MeetingPurpose } from './quorum.js';

const purposes = fc.constantFrom<MeetingPurpose>('assembly', 'admission', 'election', 'committee');

describe('votes', () => {
  const wild = fc.record({
    expected: heads,
    present: heads,
    yes: heads,
    no: heads,
    abstain: heads,
    writtenYes: heads,
  });
  /** Around the half of a small branch, where a vote tips over. */
  const close = fc.integer({ min: 0, max: 12 }).chain((expected) =>
    fc.record({
      expected: fc.constant(expected),
      present: fc.integer({ min: 0, max: expected + 1 }),
      yes: fc.integer({ min: 0, max: expected + 1 }),
      no: fc.integer({ min: 0, max: 1 }),
      abstain: fc.integer({ min: 0, max: 1 }),
      writtenYes: fc.integer({ min: 0, max: 2 }),
    }),
  );
  const ballots = fc.oneof(wild, close);

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

  it('never carry an admission or a 转正 through the workflow with 2·yes ≤ expected', () => {
    const machine = developmentMachine();
    const events = fc.constantFrom(
      ['pending_assembly', 'admit', 'admission'] as const,
      ['pending_conversion_assembly', 'decide_conversion', 'conversion'] as const,
      ['probationary', 'propose_cancellation', 'conversion'] as const,
    );
    const documents = new Set([
      'ballot_record',
      'assembly_resolution',
      'opinion_record',
      'committee_minutes',
    ] as const);
    fc.assert(
      fc.property(events, ballots, ([state, event, fact], ballot) => {
        const vote = { heldOn: '2026-06-17', anonymous: true, oneByOne: true, ballot };
        const facts = {
          ...soundCase,
          [fact]: vote,
          conversionDecision: state === 'probationary' ? ('cancel' as const) : ('convert' as const),
        };
        const step = { role: 'branch_secretary', date: day, facts, documents } as const;
        const { to, outcome } = makeMove(machine, state, event, step);
        if (to === null || outcome === 'needs_confirmation') return;
        expect(2 * ballot.yes).toBeGreaterThan(ballot.expected);
      }),
      { numRuns: 2_000 },
    );
  });
});
