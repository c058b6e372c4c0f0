// Tests of 四议两公开, 民主评议 and the year of a branch (MEET-06, MEET-14 to MEET-16).
import { describe, expect, it } from 'vitest';
import { verdict } from '../../testing/verdict.js';
import { type AppraisedMember, judgeAppraisal, mayBeGradedElsewhere } from './appraisal.js';
import { judgeDualLife } from './dual-life.js';
import {
  fourDiscussionsSteps,
  judgeDeliberation,
  judgeFourDiscussionsStep,
} from './four-discussions.js';
import {
  appraisalSteps,
  judgeAppraisalStep,
  judgeOrganizationalLife,
  judgeYearOfMeeting,
  yearOfYearlyMeeting,
} from './yearly-meetings.js';

const day = '2026-06-20';

describe('四议两公开 (MEET-14)', () => {
  const none = {
    proposal: null,
    consultation: null,
    deliberation: null,
    resolution: null,
    resolution_published: null,
    result_published: null,
  };

  it('goes step by step', () => {
    expect(verdict(judgeFourDiscussionsStep('proposal', none, false, day))).toEqual([]);
    const all = Object.fromEntries(fourDiscussionsSteps.map((s) => [s, day]));
    expect(
      judgeFourDiscussionsStep('result_published', { ...none, ...all }, false, day).outcome,
    ).toBe('ok');
    expect(verdict(judgeFourDiscussionsStep('deliberation', none, false, day)).sort()).toEqual([
      'block MEET-14 consultation',
      'block MEET-14 proposal',
    ]);
    const later = { ...none, proposal: '2026-06-21' };
    expect(verdict(judgeFourDiscussionsStep('consultation', later, false, day))).toEqual([
      'block MEET-14 proposal',
    ]);
  });

  it('lets 一肩挑 merge the first two', () => {
    const merged = { ...none, consultation: day };
    expect(verdict(judgeFourDiscussionsStep('deliberation', merged, true, day))).toEqual([]);
    expect(verdict(judgeFourDiscussionsStep('deliberation', merged, false, day))).toEqual([
      'block MEET-14 proposal',
    ]);
    expect(verdict(judgeFourDiscussionsStep('consultation', none, true, day))).toEqual([
      'block MEET-14 proposal',
    ]);
  });

  it.each([
    [9, 6, 5, []],
    [9, 5, 5, ['block MEET-14 present']],
    [9, 6, 4, ['block MEET-14 yes']],
    [10, 7, 6, []],
    [10, 7, 5, ['block MEET-14 yes']],
    [10, 6, 5, ['block MEET-14 present', 'block MEET-14 yes']],
    [9, 10, 9, ['block MEET-14 present']],
    [9, 6, 7, ['block MEET-14 present']],
    [0, 0, 0, ['block MEET-14 present', 'block MEET-14 yes']],
    [9, 6.5, 5, ['block MEET-14 present']],
  ])('%i expected, %d present, %i in favour', (expected, present, yes, findings) => {
    const judged = judgeDeliberation({ expected, present, yes }, day);
    expect(verdict(judged).sort()).toEqual([...findings].sort());
    expect(judged.findings.every((f) => !f.overridable)).toBe(true);
  });
});

describe('民主评议 (MEET-15)', () => {
  const member = (id: number, more: Partial<AppraisedMember> = {}): AppraisedMember => ({
    id,
    category: 'full',
    grade: 'qualified',
    inBranchSince: '2020-01-01',
    floating: false,
    ...more,
  });
  const ten = Array.from({ length: 10 }, (_, i) => member(i + 1));

  it('allows a third', () => {
    const graded = (n: number) =>
      ten.map((m) => (m.id <= n ? { ...m, grade: 'excellent' as const } : m));
    expect(verdict(judgeAppraisal(graded(3), day))).toEqual([]);
    expect(verdict(judgeAppraisal(graded(4), day))).toEqual(['warn MEET-15 excellent']);
    expect(verdict(judgeAppraisal([], day))).toEqual([]);
  });

  it('gives a probationary member no grade', () => {
    const members = [
      member(2, { category: 'probationary' }),
      member(1, { category: 'probationary', grade: null }),
    ];
    expect(verdict(judgeAppraisal(members, day))).toEqual(['block MEET-15 grade']);
  });

  it('lets newcomers and floating members be graded elsewhere', () => {
    expect(mayBeGradedElsewhere(member(1, { inBranchSince: '2025-12-20' }), day)).toBe(false);
    expect(mayBeGradedElsewhere(member(1, { inBranchSince: '2025-12-21' }), day)).toBe(true);
    expect(mayBeGradedElsewhere(member(1, { floating: true }), day)).toBe(true);
    const members = [member(7, { floating: true }), member(3, { floating: true }), member(1)];
    expect(verdict(judgeAppraisal(members, day))).toEqual(['info MEET-15']);
  });
});

describe('the year of a branch (MEET-06, MEET-07, MEET-16)', () => {
  const meeting = { talkedBefore: true, criticism: true, rectificationList: true };

  it.each(['talkedBefore', 'criticism', 'rectificationList'])('组织生活会 without %s', (fact) => {
    expect(verdict(judgeOrganizationalLife({ ...meeting, [fact]: false }, day))).toEqual([
      `warn MEET-06 ${fact}`,
    ]);
  });

  it.each([
    ['2027-03-31', true, 2026],
    ['2027-03-31', false, 2027],
    ['2027-04-01', true, 2027],
    ['2026-12-31', true, 2026],
  ])('held on %s, the year before open %s: of %i (MEET-21)', (heldOn, open, year) => {
    expect(yearOfYearlyMeeting(heldOn, open)).toBe(year);
  });

  it.each([
    ['2027-03-31', 2026, []],
    ['2027-04-01', 2026, ['warn MEET-21 ofYear']],
    ['2027-04-01', 2027, []],
    ['2027-01-10', 2025, ['block MEET-21 ofYear']],
    ['2027-01-10', 2028, ['block MEET-21 ofYear']],
  ])('held on %s for %i (MEET-21)', (heldOn, year, expected) => {
    expect(verdict(judgeYearOfMeeting(heldOn, year))).toEqual(expected);
  });

  it('is complete with all three', () => {
    expect(verdict(judgeOrganizationalLife(meeting, day))).toEqual([]);
  });

  it('appraises in order', () => {
    expect(verdict(judgeAppraisalStep('self_assessment', new Set(), day))).toEqual([]);
    expect(verdict(judgeAppraisalStep('poll', new Set(['self_assessment']), day))).toEqual([
      'block MEET-07 mutual_assessment',
    ]);
    expect(
      verdict(judgeAppraisalStep('organization_opinion', new Set(appraisalSteps), day)),
    ).toEqual([]);
  });

  const year = { democraticLifeMeetings: 1, branchActivitiesHeld: 5, branchActivitiesAttended: 1 };

  it.each([
    ['both', {}, []],
    ['no 民主生活会', { democraticLifeMeetings: 0 }, ['warn MEET-16 democraticLifeMeetings']],
    [
      'nothing of the branch',
      { branchActivitiesAttended: 0 },
      ['warn MEET-16 branchActivitiesAttended'],
    ],
    ['a branch that held nothing', { branchActivitiesHeld: 0, branchActivitiesAttended: 0 }, []],
  ])('a cadre with %s', (_, change, expected) => {
    expect(verdict(judgeDualLife({ ...year, ...change }, day))).toEqual(expected);
  });
});
