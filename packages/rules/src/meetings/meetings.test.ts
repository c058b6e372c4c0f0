import { describe, expect, it } from 'vitest';
import { instantOf } from '../civil-date.js';
import { verdict } from '../testing/verdict.js';
import { activityTypeKeys, activityTypeLabels, activityTypes } from './activity-types.js';
import { type AppraisedMember, judgeAppraisal, mayBeGradedElsewhere } from './appraisal.js';
import { judgeChair, judgeCommitteeFirst } from './chair.js';
import { judgeCombination, judgeConvening } from './combination.js';
import { competentBodies, decidingBodies, judgeMatter } from './deciding-bodies.js';
import { judgeDualLife } from './dual-life.js';
import {
  fourDiscussionsSteps,
  judgeDeliberation,
  judgeFourDiscussionsStep,
} from './four-discussions.js';
import { judgeAbsences, judgeLeave, leaveApprover } from './leave.js';
import {
  judgeEntry,
  judgeMinutes,
  minutesDueOn,
  minutesFieldLabels,
  minutesFields,
  missingFromMinutes,
} from './minutes.js';
import { appraisalSteps, judgeAppraisalStep, judgeOrganizationalLife } from './yearly-meetings.js';

const day = '2026-06-20';

describe('activity types (MEET-01 to MEET-08)', () => {
  it('agree with their labels and rules', () => {
    expect(Object.keys(activityTypes)).toEqual([...activityTypeKeys]);
    for (const [i, key] of activityTypeKeys.entries()) {
      expect(activityTypes[key].label).toBe(activityTypeLabels[key]);
      expect(activityTypes[key].rule.id).toBe(`MEET-0${i + 1}`);
    }
    expect(activityTypes).toMatchSnapshot();
  });
});

describe('judgeCombination (MEET-17)', () => {
  it.each([
    [['theme_day'], true],
    [['branch_assembly'], true],
    [['committee_meeting'], true],
    [['theme_day', 'branch_assembly'], true],
    [['party_lecture', 'theme_day'], true],
    [['theme_day', 'organizational_life_meeting', 'democratic_appraisal'], true],
    [['theme_day', 'democratic_appraisal'], true],
    [['organizational_life_meeting', 'democratic_appraisal'], true],
    [['theme_day', 'theme_day'], true],
    [['branch_assembly', 'committee_meeting'], false],
    [['theme_day', 'committee_meeting'], false],
    [['theme_day', 'group_meeting'], false],
    [['theme_day', 'branch_assembly', 'party_lecture'], false],
    [['branch_assembly', 'party_lecture'], false],
    [[], false],
  ] as const)('%j: %s', (types, allowed) => {
    expect(verdict(judgeCombination(types, day))).toEqual(allowed ? [] : ['block MEET-17 types']);
  });
});

describe('judgeConvening (MEET-02, MEET-03)', () => {
  it.each([
    [['committee_meeting'], true, 0, []],
    [['committee_meeting'], false, 0, ['block MEET-02 hasCommittee']],
    [['group_meeting'], false, 1, []],
    [['group_meeting'], false, 0, ['block MEET-03 groups']],
    [['theme_day'], false, 0, []],
  ] as const)('%j, committee %s, %i groups', (types, hasCommittee, groups, expected) => {
    expect(verdict(judgeConvening(types, { hasCommittee, groups }, day))).toEqual(expected);
  });
});

describe('deciding bodies (MEET-20)', () => {
  it('is a fixed table', () => {
    expect(competentBodies).toMatchSnapshot();
  });

  it.each([
    ['admission', 'assembly', true, true],
    ['admission', 'committee', true, false],
    ['admission', 'group', true, false],
    ['activist_determination', 'committee', true, true],
    ['activist_determination', 'assembly', true, false],
    ['activist_determination', 'assembly', false, true],
    ['activist_determination', 'committee', false, false],
    ['appraisal_opinion', 'assembly', true, true],
    ['study', 'group', true, true],
    ['study', 'pair', true, false],
  ] as const)('%s by the %s, committee %s: %s', (matter, body, hasCommittee, allowed) => {
    expect(verdict(judgeMatter(matter, body, hasCommittee, day))).toEqual(
      allowed ? [] : ['block MEET-20 body'],
    );
  });

  it('names the 党员大会 once where it acts for the committee', () => {
    expect(decidingBodies('appraisal_opinion', false)).toEqual(['assembly']);
    expect(decidingBodies('appraisal_opinion', true)).toEqual(['committee', 'assembly']);
  });
});

describe('chair and preparation (MEET-10)', () => {
  it.each([
    ['branch_assembly', 'assembly', 'secretary', []],
    ['branch_assembly', 'assembly', 'deputy_secretary', []],
    ['committee_meeting', 'committee', 'committee_member', []],
    ['branch_assembly', 'assembly', 'group_leader', ['block MEET-10 chair']],
    ['theme_day', 'assembly', 'member', ['block MEET-10 chair']],
    ['group_meeting', 'group', 'group_leader', []],
    ['group_meeting', 'group', 'secretary', ['block MEET-10 chair']],
    ['heart_to_heart_talk', 'pair', 'member', []],
  ] as const)('%s of the %s chaired by a %s', (type, body, chair, expected) => {
    expect(verdict(judgeChair({ type, body, chair }, day))).toEqual(expected);
  });

  it.each([
    [true, true, []],
    [true, false, ['warn MEET-10 discussedByCommittee']],
    [false, false, []],
  ])('committee %s, discussed %s', (hasCommittee, discussedByCommittee, expected) => {
    expect(verdict(judgeCommitteeFirst({ hasCommittee, discussedByCommittee }, day))).toEqual(
      expected,
    );
  });
});

describe('leave (MEET-12)', () => {
  const startsAt = instantOf('2026-06-18', '14:00');
  const request = { requestedAt: startsAt - 1, startsAt, reason: '出差', proofOn: null };

  it.each([
    ['before the start', {}, []],
    ['without a reason', { reason: '  ' }, ['block MEET-12 reason']],
    ['at the start', { requestedAt: startsAt }, ['block MEET-12 proofOn']],
    ['late with proof in time', { requestedAt: startsAt, proofOn: '2026-06-24' }, ['warn MEET-12']],
    [
      'late with proof too late',
      { requestedAt: startsAt, proofOn: '2026-06-25' },
      ['block MEET-12 proofOn'],
    ],
  ])('asked %s', (_, change, expected) => {
    expect(verdict(judgeLeave({ ...request, ...change }))).toEqual(expected);
  });

  it('goes to the secretary, the secretary’s own upwards', () => {
    expect(leaveApprover(false)).toBe('branch_secretary');
    expect(leaveApprover(true)).toBe('higher_organization');
  });

  const absent = (...dates: string[]) => dates.map((date) => ({ date, status: 'absent' as const }));
  const present = (...dates: string[]) =>
    dates.map((date) => ({ date, status: 'present' as const }));

  it.each([
    ['nothing', [], 'none', 0, []],
    [
      'one absence',
      [...present('2026-04-01'), ...absent('2026-05-01')],
      'reminder',
      1,
      ['warn MEET-12'],
    ],
    [
      'two absences',
      [...absent('2026-04-01', '2026-05-01'), ...present('2026-06-01')],
      'reminder',
      2,
      ['warn MEET-12'],
    ],
    [
      'three absences',
      [...absent('2026-03-01', '2026-04-01', '2026-05-01'), ...present('2026-06-01')],
      'talk',
      3,
      ['warn MEET-12'],
    ],
    ['an absence a year old', [...absent('2025-06-20'), ...present('2026-06-01')], 'none', 0, []],
    [
      'an absence of just less',
      [...absent('2025-06-21'), ...present('2026-06-01')],
      'reminder',
      1,
      ['warn MEET-12'],
    ],
    ['an absence to come', [...present('2026-06-01'), ...absent('2026-06-21')], 'none', 0, []],
    [
      'absences since six months',
      [...present('2025-12-01'), ...absent('2025-12-20', '2026-05-01')],
      'review',
      2,
      ['warn MEM-11'],
    ],
    [
      'absences since a day less',
      [...present('2025-12-01'), ...absent('2025-12-21', '2026-05-01')],
      'reminder',
      2,
      ['warn MEET-12'],
    ],
    ['never there', absent('2026-05-01', '2025-12-01'), 'review', 2, ['warn MEM-11']],
    [
      'leave in between',
      [
        ...absent('2025-11-01'),
        { date: '2026-03-01', status: 'leave' as const },
        ...absent('2026-05-01'),
      ],
      'reminder',
      2,
      ['warn MEET-12'],
    ],
  ])('%s', (_, entries, step, absences, expected) => {
    const judged = judgeAbsences(entries, day);
    expect(judged).toMatchObject({ step, absences });
    expect(judgeAbsences([...entries].reverse(), day)).toEqual(judged);
    expect(verdict(judged)).toEqual(expected);
  });
});

describe('minutes (MEET-13)', () => {
  const minutes = {
    heldOn: day,
    startTime: '14:00',
    place: '会议室',
    chair: '张三',
    recorder: '李四',
    expected: 10,
    present: 9,
    absencesWithoutReason: 0,
    topics: ['学习'],
    discussion: '讨论',
    motions: [{ counted: true, resolution: '同意' }],
    signedByChair: true,
    signedByRecorder: true,
  };

  it('lists its parts in the order of the form', () => {
    expect(minutesFields).toEqual(Object.keys(minutesFieldLabels));
    expect(missingFromMinutes(minutes)).toEqual([]);
  });

  it.each([
    ['startTime', { startTime: '' }],
    ['place', { place: ' ' }],
    ['chair', { chair: '' }],
    ['recorder', { recorder: '' }],
    ['expected', { expected: null }],
    ['present', { present: null }],
    ['absencesWithoutReason', { absencesWithoutReason: 1 }],
    ['topics', { topics: [] }],
    ['topics', { topics: [''] }],
    ['discussion', { discussion: '' }],
    ['motionCounts', { motions: [{ counted: false, resolution: '同意' }] }],
    ['resolutions', { motions: [{ counted: true, resolution: '' }] }],
    ['signedByChair', { signedByChair: false }],
    ['signedByRecorder', { signedByRecorder: false }],
  ])('misses %s', (field, change) => {
    expect(missingFromMinutes({ ...minutes, ...change })).toEqual([field]);
    expect(verdict(judgeMinutes({ ...minutes, ...change }, day))).toEqual([
      `block MEET-13 ${field}`,
    ]);
  });

  it('wants no votes where none were taken', () => {
    expect(missingFromMinutes({ ...minutes, motions: [] })).toEqual([]);
  });

  it.each([
    ['2026-06-18', '2026-06-24', '', false, []],
    ['2026-06-18', '2026-06-25', '', true, ['block MEET-13 lateReason']],
    ['2026-06-18', '2026-06-25', '住院', true, ['warn MEET-13']],
    ['2026-06-18', '2026-06-18', '', false, []],
    ['2026-06-19', '2026-06-18', '', false, ['block MEET-13 heldOn']],
    ['2026-03-20', '2026-06-18', '住院', true, ['warn MEET-13']],
    ['2026-03-19', '2026-06-18', '住院', true, ['block MEET-13 heldOn', 'warn MEET-13']],
  ])(
    'held on %s, entered on %s with %j: late %s',
    (heldOn, enteredOn, lateReason, late, expected) => {
      const judged = judgeEntry({ heldOn, enteredOn, lateReason });
      expect(judged.late).toBe(late);
      expect(judged.dueOn).toBe(minutesDueOn(heldOn));
      expect(verdict(judged)).toEqual(expected);
    },
  );
});

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
