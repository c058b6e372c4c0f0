// Tests of quorum and majorities.
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import { judgeMotion } from './motion.js';
import { judgeQuorum } from './quorum.js';

const day = '2026-06-20';

describe('judgeQuorum', () => {
  it.each([
    // purpose, expected, present, may meet, needed
    ['assembly', 12, 6, true, 6],
    ['assembly', 12, 5, false, 6],
    ['assembly', 11, 5, false, 6],
    ['assembly', 1, 1, true, 1],
    ['admission', 12, 6, false, 7],
    ['admission', 12, 7, true, 7],
    ['admission', 11, 6, true, 6],
    ['committee', 5, 2, false, 3],
    ['committee', 5, 3, true, 3],
    ['committee', 4, 2, true, 2],
    ['election', 50, 39, false, 40],
    ['election', 50, 40, true, 40],
  ] as const)('%s: %i expected, %i present → %s', (purpose, expected, present, mayMeet, needed) => {
    const judged = judgeQuorum(purpose, { expected, present }, day);
    expect(judged.mayMeet).toBe(mayMeet);
    expect(judged.needed).toBe(needed);
    expect(judged.missing).toBe(mayMeet ? 0 : needed - present);
    expect(judged.outcome).toBe(mayMeet ? 'ok' : 'block');
    expect(verdict(judged)).toHaveLength(mayMeet ? 0 : 1);
  });

  it('says which article refuses and how many are missing', () => {
    const finding = judgeQuorum('admission', { expected: 12, present: 6 }, day).findings[0];
    expect(finding).toEqual({
      rule: 'DEV-15',
      severity: 'block',
      message: '应到有表决权的党员12人，实到6人，未超过半数，不能开会表决。',
      citation: {
        regulation: '《中国共产党发展党员工作细则》',
        article: '第十九条、第二十条',
        version: 'DEV-2026',
      },
      facts: { expected: 12, present: 6, needed: 7 },
      change: { fact: 'present', hint: '须有7人到会，还差1人；到会登记有误的，请更正。' },
      needsConfirmation: false,
      overridable: false,
    });
  });

  it('names the committee in its own words', () => {
    const finding = judgeQuorum('committee', { expected: 5, present: 2 }, day).findings[0];
    expect(finding?.rule).toBe('MEET-10');
    expect(finding?.message).toBe('应到委员5人，实到2人，不足半数，不能开会。');
  });

  it.each([
    [0, 0],
    [-1, 0],
    [3, -1],
    [3, 4],
    [2.5, 2],
    [3, 1.5],
  ])('refuses numbers that cannot be: %d expected, %d present', (expected, present) => {
    const judged = judgeQuorum('assembly', { expected, present }, day);
    expect(judged.mayMeet).toBe(false);
    expect(verdict(judged)).toEqual(['block MEET-09 present']);
  });
});

describe('judgeMotion', () => {
  const ballot = { expected: 12, present: 8, no: 0, abstain: 0 };

  it('needs more than half of those expected', () => {
    expect(judgeMotion('assembly', { ...ballot, yes: 6 }, day).result).toBe('rejected');
    expect(judgeMotion('assembly', { ...ballot, yes: 7 }, day).result).toBe('passed');
    expect(judgeMotion('assembly', { ...ballot, yes: 7 }, day).needed).toBe(7);
  });

  it('weighs abstentions as not in favour', () => {
    const judged = judgeMotion('assembly', { ...ballot, yes: 6, abstain: 2 }, day);
    expect(judged.result).toBe('rejected');
    expect(verdict(judged)).toEqual(['block MEET-09 yes']);
    expect(judged.findings[0]?.change?.hint).toContain('须有7票赞成');
  });

  it('is void without quorum', () => {
    const judged = judgeMotion('admission', { ...ballot, present: 6, yes: 6 }, day);
    expect(judged.result).toBe('void');
    expect(judged.findings[0]?.rule).toBe('DEV-15');
  });

  it('is void when the ballots do not add up', () => {
    const many = judgeMotion('assembly', { ...ballot, yes: 8, no: 1 }, day);
    expect(many.result).toBe('void');
    expect(verdict(many)).toEqual(['block MEET-09 yes']);
    expect(judgeMotion('assembly', { ...ballot, yes: 7.5 }, day).result).toBe('void');
    expect(judgeMotion('assembly', { ...ballot, yes: 7, writtenYes: 5 }, day).result).toBe('void');
  });

  it.each([
    [{ yes: 9 }, 'yes'],
    [{ yes: 5, no: 4 }, 'yes'],
    [{ yes: 0, no: 8, abstain: 0 }, null],
    [{ yes: 1, no: 8 }, 'yes'],
    [{ yes: 0, no: 9 }, 'no'],
    [{ yes: 0, no: 5, abstain: 4 }, 'no'],
    [{ yes: 8, writtenYes: 5 }, 'writtenYes'],
    [{ yes: 8, writtenYes: 4 }, null],
  ])('of ballots that do not add up names the count to correct: %j', (votes, fact) => {
    const judged = judgeMotion('admission', { ...ballot, ...votes }, day);
    expect(judged.result === 'void' ? judged.findings[0]?.change?.fact : null).toBe(fact);
  });

  it('counts written opinions for an admission under the text of 2014', () => {
    const votes = { ...ballot, yes: 6, writtenYes: 1 };
    expect(judgeMotion('admission', votes, '2026-05-17').result).toBe('passed');
  });

  it('leaves a result that hangs on written opinions to a person under the text of 2026', () => {
    const judged = judgeMotion('admission', { ...ballot, yes: 6, writtenYes: 1 }, '2026-05-18');
    expect(judged.result).toBe('needs_confirmation');
    expect(judged.outcome).toBe('needs_confirmation');
    expect(verdict(judged)).toEqual(['confirm DEV-16a writtenYes']);
  });

  it('needs no confirmation when written opinions change nothing', () => {
    expect(judgeMotion('admission', { ...ballot, yes: 7, writtenYes: 4 }, day).result).toBe(
      'passed',
    );
    expect(judgeMotion('admission', { ...ballot, yes: 2, writtenYes: 4 }, day).result).toBe(
      'rejected',
    );
  });

  it('needs more than half of the committee, and of those expected at an election', () => {
    const five = { expected: 5, present: 3, no: 0, abstain: 0 };
    expect(judgeMotion('committee', { ...five, yes: 3 }, day).result).toBe('passed');
    expect(verdict(judgeMotion('committee', { ...five, yes: 2 }, day))).toEqual([
      'block MEET-10 yes',
    ]);
    const ten = { expected: 10, present: 8, no: 0, abstain: 0 };
    expect(verdict(judgeMotion('election', { ...ten, yes: 5 }, day))).toEqual([
      'block ELEC-07 yes',
    ]);
    expect(judgeMotion('election', { ...ten, yes: 6 }, day).result).toBe('passed');
  });

  it('knows no written opinions outside admissions', () => {
    const votes = { ...ballot, yes: 6, writtenYes: 4 };
    expect(judgeMotion('assembly', votes, '2020-01-01').result).toBe('rejected');
  });
});
