// Tests of elections by assemblies, consent to soft items, suspended notices (TAL-02, VEC-05).
import { describe, expect, it } from 'vitest';
import type { Judgement, Outcome } from '../../law/judgement.js';
import { verdict } from '../../testing/verdict.js';
import { answersWithConsent } from '../review/joint-review.js';
import { judgeMemberElection, judgeRepresentativeElection } from './assemblies.js';
import { noticeWithPauses } from './notice.js';

const date = '2026-03-20';
const vote = (body: 'all' | 'representatives', base: number, present: number, votes: number) => ({
  body,
  base,
  present,
  votes,
});

/** The outcome; the whole of what the reader gets is held beside it. */
function held(judgement: Judgement): Outcome {
  expect(verdict(judgement)).toMatchSnapshot();
  return judgement.outcome;
}

describe('TAL-02: 推选 of the 村务监督委员会', () => {
  it.each([
    [vote('representatives', 30, 20, 11), 'ok'],
    [vote('representatives', 30, 19, 19), 'block'],
    [vote('representatives', 30, 20, 10), 'block'],
    [vote('all', 600, 301, 151), 'ok'],
    [vote('all', 600, 300, 300), 'block'],
    [vote('all', 600, 301, 302), 'block'],
    [vote('representatives', 30, 31, 31), 'block'],
    [vote('representatives', 30, 30, 30), 'ok'],
  ])('%j → %s', (given, outcome) => {
    expect(held(judgeRepresentativeElection(given, date))).toBe(outcome);
  });
});

describe('VEC-05: election of 理事 and 监事', () => {
  it.each([
    [vote('representatives', 30, 20, 20), 'ok'],
    [vote('representatives', 30, 25, 19), 'block'],
    [vote('all', 90, 59, 59), 'block'],
    [vote('all', 90, 60, 60), 'ok'],
    [vote('all', 90, 60, 61), 'block'],
    [vote('all', 90, 91, 91), 'block'],
    [vote('all', 90, 91, 90), 'block'],
    [vote('all', 90, 90, 90), 'ok'],
    [vote('all', 0, 0, 0), 'block'],
  ])('%j → %s', (given, outcome) => {
    expect(held(judgeMemberElection(given, date))).toBe(outcome);
  });
});

describe('TAL-09: consent to soft items', () => {
  const soft = { department: 'court', answer: 'fail', basis: '拒签承诺书', hard: false } as const;
  const both = { streetDecided: true, districtAgreed: true };
  it('turns a soft refusal into a pass once both have agreed', () => {
    expect(answersWithConsent([soft], both)).toMatchObject([{ answer: 'pass' }]);
    expect(answersWithConsent([soft], { ...both, districtAgreed: false })).toEqual([soft]);
  });
  it('never a hard one, one without grounds, silence or a question', () => {
    const others = [
      { ...soft, hard: true },
      { ...soft, basis: ' ' },
      { ...soft, answer: null },
      { ...soft, answer: 'explain' as const },
    ];
    expect(answersWithConsent(others, both)).toEqual(others);
  });
});

describe('TAL-10: a notice that was suspended', () => {
  const notice = { publishedOn: '2026-09-28', workingDays: 5 };
  it('is longer by the working days of the suspension', () => {
    // 09-29 to 10-09 holds 09-29, 09-30, 10-08 and 10-09: the holiday is no loss.
    const pauses = [{ from: '2026-09-29', until: '2026-10-09' }];
    expect(noticeWithPauses(notice, pauses, '2026-10-09').workingDays).toBe(9);
  });
  it('counts an open suspension up to today, and one that lasted a day as a day', () => {
    const open = [{ from: '2026-09-29', until: null }];
    expect(noticeWithPauses(notice, open, '2026-09-30').workingDays).toBe(7);
    const day = [{ from: '2026-09-29', until: '2026-09-29' }];
    expect(noticeWithPauses(notice, day, '2026-10-20').workingDays).toBe(6);
  });
  it('counts no day twice', () => {
    const twice = [
      { from: '2026-09-29', until: '2026-09-30' },
      { from: '2026-09-30', until: '2026-09-30' },
    ];
    expect(noticeWithPauses(notice, twice, '2026-10-20').workingDays).toBe(7);
    expect(noticeWithPauses(notice, [], '2026-10-20')).toEqual(notice);
  });
  it('takes suspensions in any order, and none from before the publication', () => {
    const apart = [
      { from: '2026-10-12', until: '2026-10-13' },
      { from: '2026-09-29', until: '2026-09-30' },
    ];
    expect(noticeWithPauses(notice, apart, '2026-10-20').workingDays).toBe(9);
    expect(noticeWithPauses(notice, [...apart].reverse(), '2026-10-20').workingDays).toBe(9);
    const early = [{ from: '2026-09-21', until: '2026-09-29' }];
    expect(noticeWithPauses(notice, early, '2026-10-20').workingDays).toBe(6);
    const past = [{ from: '2026-09-21', until: '2026-09-25' }];
    expect(noticeWithPauses(notice, past, '2026-10-20')).toEqual(notice);
  });
});
