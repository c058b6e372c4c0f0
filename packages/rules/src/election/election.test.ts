// Tests of elections (ELEC-01 to ELEC-09).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import { isBallotValid, isLineValid, judgeConduct, judgeReturn } from './ballots.js';
import {
  fewestCandidates,
  judgeCandidateNumber,
  judgeElectingBody,
  judgeNomination,
} from './candidates.js';
import { electionResult, judgeSeatReduction, judgeTakingOffice, runoffWinners } from './result.js';
import { electionBase, judgeElectionMeeting, votingBase } from './validity.js';

const day = '2026-06-20';

describe('who elects (ELEC-01)', () => {
  it.each([
    ['assembly', 900, false, false, []],
    ['congress', 500, false, true, []],
    ['congress', 499, true, true, []],
    ['congress', 499, false, true, ['block ELEC-01 members']],
    ['congress', 500, false, false, ['block ELEC-01 approvedByHigher']],
  ] as const)(
    '%s of %i, scattered %s, approved %s',
    (body, members, scattered, approvedByHigher, expected) => {
      expect(
        verdict(judgeElectingBody({ body, members, scattered, approvedByHigher }, day)),
      ).toEqual(expected);
    },
  );
});

describe('candidates (ELEC-02, ELEC-05)', () => {
  it.each([
    [1, 2],
    [3, 4],
    [5, 6],
    [6, 8],
    [7, 9],
    [10, 12],
    [11, 14],
  ])('%i seats need %i', (seats, needed) => {
    expect(fewestCandidates('committee_members', seats)).toBe(needed);
    expect(fewestCandidates('delegates', seats)).toBe(needed);
    expect(fewestCandidates('secretary', seats)).toBe(seats);
  });

  it.each([
    ['committee_members', 5, 5, ['block ELEC-02 candidates']],
    ['committee_members', 5, 6, []],
    ['delegates', 5, 7, []],
    ['secretary', 1, 1, []],
    ['secretary', 1, 2, ['block ELEC-02 candidates']],
  ] as const)('%s: %i seats, %i candidates', (ballot, seats, candidates, expected) => {
    expect(verdict(judgeCandidateNumber(ballot, { seats, candidates }, day))).toEqual(expected);
  });

  const nomination = {
    hasCommittee: true,
    proposedByCommittee: true,
    proposedByMembers: false,
    approvedByHigher: true,
    deliberated: true,
  };

  it.each([
    ['in order', {}, []],
    ['not by the committee', { proposedByCommittee: false }, ['block ELEC-05 proposedByCommittee']],
    [
      'by the members where there is no committee',
      { hasCommittee: false, proposedByMembers: true },
      [],
    ],
    ['not by the members', { hasCommittee: false }, ['block ELEC-05 proposedByMembers']],
    ['not approved', { approvedByHigher: false }, ['block ELEC-05 approvedByHigher']],
    ['not deliberated', { deliberated: false }, ['block ELEC-05 deliberated']],
  ])('nominated %s', (_, change, expected) => {
    expect(verdict(judgeNomination({ ...nomination, ...change }, day))).toEqual(expected);
  });
});

describe('validity (ELEC-03, ELEC-04)', () => {
  it.each([
    [50, 40, []],
    [50, 39, ['block ELEC-03 present']],
    [7, 6, []],
    [7, 5, ['block ELEC-03 present']],
  ])('%i expected, %i present', (expected, present, findings) => {
    expect(verdict(judgeElectionMeeting({ expected, present }, day))).toEqual(findings);
  });

  const voters = [
    { id: 3, exclusion: 'abroad' },
    { id: 1, exclusion: 'bedridden' },
    { id: 2, exclusion: null },
  ] as const;

  it.each([
    [true, true, 1, [1, 3], []],
    [true, false, 3, [], ['info ELEC-04']],
    [false, true, 3, [], ['info ELEC-04']],
    [false, false, 3, [], ['info ELEC-04']],
  ] as const)(
    'agreed %s, passed %s: %i expected',
    (higherAgreed, assemblyPassed, expected, excluded, findings) => {
      const base = electionBase(voters, { higherAgreed, assemblyPassed }, day);
      expect(base).toMatchObject({ expected, excluded });
      expect(verdict(base)).toEqual(findings);
    },
  );

  it('counts everyone where nobody has a ground', () => {
    const base = electionBase(
      [{ id: 2, exclusion: null }],
      { higherAgreed: false, assemblyPassed: false },
      day,
    );
    expect(base).toMatchObject({ expected: 1, excluded: [], outcome: 'ok' });
  });

  const agreed = { higherAgreed: true, assemblyPassed: true };

  it.each([
    ['election', 'retired_away', 2],
    ['admission', 'retired_away', 3],
    ['admission', 'prison', 2],
    ['assembly', 'moved_away', 3],
    ['assembly', 'bedridden', 2],
  ] as const)('at an %s, %s leaves %i (MEET-11)', (meeting, exclusion, expected) => {
    const three = [
      { id: 1, exclusion },
      { id: 2, exclusion: null },
      { id: 3, exclusion: null },
    ];
    expect(votingBase(meeting, three, agreed, day).expected).toBe(expected);
    const asked = votingBase(meeting, three, { ...agreed, assemblyPassed: false }, day);
    expect(asked).toMatchObject({ expected: 3, excluded: [], outcome: 'ok' });
  });
});

describe('ballots (ELEC-06)', () => {
  it.each([
    [40, 40, []],
    [40, 39, []],
    [40, 41, ['block ELEC-06 returned']],
    [40, -1, ['block ELEC-06 returned']],
    [1.5, 1, ['block ELEC-06 returned']],
  ])('%d issued, %d returned', (issued, returned, expected) => {
    expect(verdict(judgeReturn({ issued, returned }, day))).toEqual(expected);
  });

  it('is valid with no more names than seats', () => {
    expect([0, 5, 6].map((marks) => isBallotValid(marks, 5))).toEqual([true, true, false]);
    expect(isBallotValid(-1, 5)).toBe(false);
  });

  it('lets only who votes against name another', () => {
    expect(isLineValid({ mark: 'no', writeIn: true })).toBe(true);
    expect(isLineValid({ mark: 'abstain', writeIn: true })).toBe(false);
    expect(isLineValid({ mark: 'yes', writeIn: true })).toBe(false);
    expect(isLineValid({ mark: 'abstain', writeIn: false })).toBe(true);
  });

  const conduct = {
    anonymous: true,
    proxyVotes: 0,
    orderedByStrokes: true,
    scrutineers: [9],
    scrutineersApproved: true,
    candidates: [1, 2],
  };

  it.each([
    ['in order', {}, []],
    ['open', { anonymous: false }, ['block ELEC-06 anonymous']],
    ['by proxy', { proxyVotes: 1 }, ['block ELEC-06 proxyVotes']],
    ['without scrutineers', { scrutineers: [] }, ['block ELEC-06 scrutineersApproved']],
    [
      'with scrutineers not approved',
      { scrutineersApproved: false },
      ['block ELEC-06 scrutineersApproved'],
    ],
    ['with a candidate as scrutineer', { scrutineers: [9, 1] }, ['block ELEC-06 scrutineers']],
    ['in another order', { orderedByStrokes: false }, ['warn ELEC-06 orderedByStrokes']],
  ])('conducted %s', (_, change, expected) => {
    expect(verdict(judgeConduct({ ...conduct, ...change }, day))).toEqual(expected);
  });
});

describe('result (ELEC-07, ELEC-08, ELEC-09)', () => {
  const votes = (...yes: number[]) => yes.map((y, i) => ({ id: i + 1, yes: y }));
  const turnout = { expected: 20, present: 20 };
  const settings = {
    'elec.majorityBase': 'present',
    'elec.requestMonths': 1,
    'elec.replyMonths': 1,
  } as const;

  it.each([
    ['all elected by votes', votes(15, 18, 12), 3, [2, 1, 3], [], 0, []],
    ['exactly half is not elected', votes(10, 18), 2, [2], [], 1, ['info ELEC-08']],
    ['half and one is', votes(11, 18), 2, [2, 1], [], 0, []],
    ['more winners than seats', votes(15, 18, 12), 2, [2, 1], [], 0, []],
    ['a tie above the last seat', votes(15, 15, 12), 2, [1, 2], [], 0, []],
    ['a tie at the last seat', votes(18, 12, 12), 2, [1], [2, 3], 1, ['block ELEC-08 yes']],
    ['a tie for one seat', votes(12, 12), 1, [], [1, 2], 1, ['block ELEC-08 yes']],
    ['nobody', votes(1, 2), 2, [], [], 2, ['info ELEC-08']],
  ])('%s', (_, given, seats, elected, tied, vacant, findings) => {
    const result = electionResult(given, seats, turnout, day);
    expect(result).toMatchObject({ elected, tied, vacant });
    expect(electionResult([...given].reverse(), seats, turnout, day)).toEqual(result);
    expect(verdict(result)).toEqual(findings);
  });

  it('leaves a result that depends on the base to a person', () => {
    const few = { expected: 20, present: 17 };
    const byExpected = electionResult(votes(10, 15), 2, few, day);
    expect(byExpected.elected).toEqual([2]);
    expect(verdict(byExpected)).toEqual(['confirm ELEC-07 majorityBase', 'info ELEC-08']);
    const byPresent = electionResult(votes(10, 15), 2, few, day, settings);
    expect(byPresent.elected).toEqual([2, 1]);
    expect(verdict(byPresent)).toEqual(['confirm ELEC-07 majorityBase']);
    expect(electionResult(votes(11, 15), 2, few, day).outcome).toBe('ok');
  });

  it('compares ties between the bases too', () => {
    const few = { expected: 20, present: 17 };
    expect(verdict(electionResult(votes(10, 10), 1, few, day))).toEqual([
      'confirm ELEC-07 majorityBase',
      'info ELEC-08',
    ]);
  });

  it('elects by most votes in the run-off', () => {
    expect(runoffWinners(votes(3, 5, 4), 1)).toEqual([2]);
    expect(runoffWinners(votes(3, 5, 4), 2)).toEqual([2, 3]);
    expect(runoffWinners(votes(5, 5), 1)).toBeNull();
    expect(runoffWinners(votes(5, 5, 1), 2)).toEqual([1, 2]);
    expect(runoffWinners(votes(5), 2)).toEqual([1]);
    expect(runoffWinners(votes(5, 5), 2)).toEqual([1, 2]);
    expect(runoffWinners([...votes(5, 5)].reverse(), 2)).toEqual([1, 2]);
  });

  it('gives up seats with half of the voters', () => {
    expect(verdict(judgeSeatReduction({ voters: 20, agreed: 10 }, day))).toEqual([]);
    expect(verdict(judgeSeatReduction({ voters: 20, agreed: 9 }, day))).toEqual([
      'block ELEC-08 agreed',
    ]);
  });

  it.each([
    ['secretary', true, false, []],
    ['secretary', false, true, ['block ELEC-09 approvedByHigher']],
    ['deputy_secretary', false, true, ['block ELEC-09 approvedByHigher']],
    ['member', false, true, []],
    ['member', true, false, ['block ELEC-09 filed']],
  ] as const)('%s, approved %s, filed %s', (post, approvedByHigher, filed, expected) => {
    expect(verdict(judgeTakingOffice({ post, approvedByHigher, filed }, day))).toEqual(expected);
  });
});
