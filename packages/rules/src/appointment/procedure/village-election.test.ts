// Tests of village elections (TAL-04, TAL-05).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import {
  handoverDueOn,
  isElectedVillager,
  isRecalled,
  judgeRecallProposal,
  judgeVillageCandidate,
  judgeVillageTurnout,
  judgeVoterList,
  mayRegister,
  officeOutcome,
  supervisionVacancyDueOn,
  voterListDueOn,
  voterListObjection,
} from './village-election.js';

/** Before and after the law's amendment. */
const before = '2025-06-20';

const day = '2026-06-20';

describe('village elections (TAL-04, TAL-05)', () => {
  const villager = {
    bornOn: '1990-01-01',
    deprivedOfRights: false,
    registeredHere: true,
    livesHere: true,
    declared: false,
    livesHereSince: null,
    applied: false,
    agreedByVillagers: false,
  };
  const newcomer = {
    ...villager,
    registeredHere: false,
    livesHereSince: '2025-06-20',
    applied: true,
    agreedByVillagers: true,
  };

  it.each([
    ['who lives here', villager, true],
    ['of eighteen today', { ...villager, bornOn: '2008-06-20' }, true],
    ['of eighteen tomorrow', { ...villager, bornOn: '2008-06-21' }, false],
    ['deprived of rights', { ...villager, deprivedOfRights: true }, false],
    ['who lives elsewhere', { ...villager, livesHere: false }, false],
    ['who lives elsewhere and takes part', { ...villager, livesHere: false, declared: true }, true],
    ['from elsewhere for a year', newcomer, true],
    ['from elsewhere for a day less', { ...newcomer, livesHereSince: '2025-06-21' }, false],
    ['from elsewhere, not living here', { ...newcomer, livesHereSince: null }, false],
    ['from elsewhere who did not apply', { ...newcomer, applied: false }, false],
    ['from elsewhere not agreed to', { ...newcomer, agreedByVillagers: false }, false],
  ])('a villager %s: %s', (_, given, may) => {
    expect(mayRegister(given, day)).toBe(may);
  });

  it('has its days', () => {
    expect(voterListDueOn('2026-06-30')).toBe('2026-06-10');
    expect(voterListObjection('2026-06-10')).toEqual({
      objectUntil: '2026-06-15',
      answerWithinDays: 3,
    });
    expect(handoverDueOn('2026-06-30')).toBe('2026-07-10');
    expect(supervisionVacancyDueOn('2026-06-20')).toBe('2026-08-19');
  });

  it.each([
    ['2026-06-10', []],
    ['2026-06-11', ['block TAL-04 publishedOn']],
    [null, ['block TAL-04 publishedOn']],
  ])('list published on %s', (publishedOn, expected) => {
    expect(verdict(judgeVoterList({ publishedOn, electionOn: '2026-06-30' }, day))).toEqual(
      expected,
    );
  });

  it.each([
    [600, 300, before, ['block TAL-04 voted']],
    [600, 301, before, []],
    [600, 601, before, ['block TAL-04 voted']],
    [600, 301, day, ['confirm TAL-04 date']],
    [600, 300, day, ['block TAL-04 voted', 'confirm TAL-04 date']],
  ])('%i registered, %i voted on %s', (registered, voted, date, expected) => {
    expect(verdict(judgeVillageTurnout({ registered, voted }, date))).toEqual(expected);
  });

  it.each([
    [150, 'first', before, ['block TAL-04 votes']],
    [151, 'first', before, []],
    [100, 'rerun', before, ['block TAL-04 votes']],
    [101, 'rerun', before, []],
    [151, 'first', day, ['confirm TAL-04 date']],
    [100, 'rerun', day, ['block TAL-04 votes', 'confirm TAL-04 date']],
  ] as const)('%i of 301 votes in the %s round on %s', (votes, round, date, expected) => {
    expect(verdict(judgeVillageCandidate({ votes, voted: 301, round }, date))).toEqual(expected);
  });

  it('wants a third in the re-run, included', () => {
    expect(isElectedVillager(100, 300, 'rerun')).toBe(true);
    expect(isElectedVillager(150, 300, 'first')).toBe(false);
  });

  const proposal = { voters: 100, votersAsking: 0, representatives: 30, representativesAsking: 0 };

  it.each([
    [{ votersAsking: 20 }, []],
    [{ votersAsking: 19 }, ['block TAL-05 votersAsking']],
    [{ representativesAsking: 10 }, []],
    [{ representativesAsking: 9 }, ['block TAL-05 votersAsking']],
    [{ representatives: 0 }, ['block TAL-05 votersAsking']],
    [{ voters: 0 }, ['block TAL-05 votersAsking']],
  ])('recall asked by %j', (change, expected) => {
    expect(verdict(judgeRecallProposal({ ...proposal, ...change }, day))).toEqual(expected);
  });

  it.each([
    [51, 26, true],
    [50, 50, false],
    [52, 26, false],
  ])('recall with %i of 100 voting, %i for it: %s', (voted, yes, recalled) => {
    expect(isRecalled({ registered: 100, voted, yes })).toBe(recalled);
  });

  const office = { sentenced: false, incapacitated: false, incompetentInARow: 0, absentMonths: 0 };

  it.each([
    [{}, 'continues'],
    [{ sentenced: true }, 'terminated'],
    [{ incapacitated: true }, 'terminated'],
    [{ incompetentInARow: 1 }, 'continues'],
    [{ incompetentInARow: 2 }, 'terminated'],
    [{ absentMonths: 2 }, 'continues'],
    [{ absentMonths: 3 }, 'should_resign'],
  ])('office with %j: %s', (change, outcome) => {
    expect(officeOutcome({ ...office, ...change })).toBe(outcome);
  });
});
