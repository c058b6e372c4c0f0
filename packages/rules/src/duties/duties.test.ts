import { describe, expect, it } from 'vitest';
import { meetDefaults } from '../settings/meet.js';
import { verdict } from '../testing/verdict.js';
import { branchDutyRules } from './branch-duties.js';
import {
  type DutyRecord,
  type DutySubject,
  dutiesOf,
  dutyStatuses,
  dutyTimingCitation,
  organizationDutiesOf,
} from './duties.js';
import { type MemberDutySubject, memberDutiesOf } from './member-duties.js';
import { organizationDutyRules } from './organization-duties.js';
import { periodOf, periodsIn } from './period.js';
import { missingTalks } from './talks.js';
import { termDutiesOf } from './term-duties.js';

const branch: DutySubject = {
  organizationId: 7,
  type: 'branch',
  hasCommittee: true,
  groups: [71, 72],
  from: '2020-01-01',
  until: null,
};

const year = (subject: DutySubject) => dutiesOf([subject], '2026-01-01', '2026-12-31');
const countBy = (subject: DutySubject) => {
  const counts: Record<string, number> = {};
  for (const duty of year(subject)) counts[duty.key] = (counts[duty.key] ?? 0) + 1;
  return counts;
};

describe('periods', () => {
  it.each([
    ['month', '2026-11', '2026年11月', '2026-11-01', '2026-11-30'],
    ['quarter', '2026-Q4', '2026年第4季度', '2026-10-01', '2026-12-31'],
    ['half_year', '2026-H2', '2026年下半年', '2026-07-01', '2026-12-31'],
    ['year', '2026', '2026年', '2026-01-01', '2026-12-31'],
  ] as const)('%s of 2026-11-22', (frequency, key, label, from, to) => {
    expect(periodOf(frequency, '2026-11-22')).toEqual({ frequency, key, label, from, to });
  });

  it('names the first half and February', () => {
    expect(periodOf('half_year', '2026-06-30').label).toBe('2026年上半年');
    expect(periodOf('month', '2024-02-01')).toMatchObject({ key: '2024-02', to: '2024-02-29' });
  });

  it('lists those that touch a span', () => {
    const keys = (from: string, to: string) => periodsIn('month', from, to).map((p) => p.key);
    expect(keys('2025-12-31', '2026-02-01')).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(keys('2026-02-01', '2026-01-31')).toEqual([]);
    expect(periodsIn('quarter', '2026-03-31', '2026-04-01').map((p) => p.key)).toEqual([
      '2026-Q1',
      '2026-Q2',
    ]);
  });
});

describe('dutiesOf (MEET-01 to MEET-07)', () => {
  it('asks a branch with a committee and two groups for the whole year', () => {
    expect(countBy(branch)).toEqual({
      branch_assembly: 4,
      committee_meeting: 12,
      group_meeting: 24,
      party_lecture: 4,
      theme_day: 12,
      organizational_life_meeting: 1,
      democratic_appraisal: 1,
    });
  });

  it('asks for no 支委会 without a committee and no 党小组会 without groups', () => {
    const counts = countBy({ ...branch, hasCommittee: false, groups: [] });
    expect(counts.committee_meeting).toBeUndefined();
    expect(counts.group_meeting).toBeUndefined();
    expect(counts.theme_day).toBe(12);
  });

  it.each(['committee', 'general_branch', 'work_committee', 'group'] as const)(
    'asks a %s for none of them',
    (type) => {
      expect(year({ ...branch, type })).toEqual([]);
    },
  );

  it.each(['joint_branch', 'temporary_branch', 'floating_branch'] as const)(
    'asks a %s too',
    (type) => {
      expect(year({ ...branch, type })).toHaveLength(58);
    },
  );

  it('asks only for periods that the branch stood whole', () => {
    const keys = (subject: DutySubject) =>
      year(subject)
        .filter((d) => d.key === 'theme_day')
        .map((d) => d.period.key);
    expect(keys({ ...branch, from: '2026-11-01' })).toEqual(['2026-11', '2026-12']);
    expect(keys({ ...branch, from: '2026-11-02' })).toEqual(['2026-12']);
    expect(keys({ ...branch, until: '2026-02-28' })).toEqual(['2026-01', '2026-02']);
    expect(keys({ ...branch, until: '2026-02-27' })).toEqual(['2026-01']);
  });

  it('says what is due when, and by which article', () => {
    const duty = year(branch).find((d) => d.id === '7:-:branch_assembly:2026-Q2');
    expect(duty).toEqual({
      id: '7:-:branch_assembly:2026-Q2',
      organizationId: 7,
      groupId: null,
      key: 'branch_assembly',
      rule: 'MEET-01',
      title: '支部党员大会',
      obligation: 'generally',
      citation: {
        regulation: '《中国共产党支部工作条例（试行）》',
        article: '第十一条',
        version: 'BRANCH-2018',
      },
      period: periodOf('quarter', '2026-04-01'),
      dueOn: '2026-06-30',
      remindOn: '2026-06-23',
      accepts: ['branch_assembly'],
      times: 1,
    });
    expect(year(branch).find((d) => d.groupId === 72)?.id).toBe('7:72:group_meeting:2026-01');
  });

  it('follows the district’s number of lectures', () => {
    const settings = { ...meetDefaults, 'meet.lecturesPerQuarter': 0 };
    const duties = dutiesOf([branch], '2026-01-01', '2026-12-31', settings);
    expect(duties.some((d) => d.key === 'party_lecture')).toBe(false);
    const two = dutiesOf([branch], '2026-01-01', '2026-01-31', {
      ...meetDefaults,
      'meet.lecturesPerQuarter': 2,
    });
    expect(two.find((d) => d.key === 'party_lecture')?.times).toBe(2);
  });

  it('is a fixed table', () => {
    const shown = (rules: typeof branchDutyRules) =>
      rules.map((r) => ({ ...r, rule: r.rule.id, times: r.times(meetDefaults) }));
    expect(shown(branchDutyRules)).toMatchSnapshot();
    expect(shown(organizationDutyRules)).toMatchSnapshot();
    expect(dutyTimingCitation('2026-06-20').version).toBe('LOCAL');
  });
});

describe('organizationDutiesOf', () => {
  const keys = (type: DutySubject['type']) =>
    organizationDutiesOf([{ ...branch, type }], '2026-01-01', '2026-12-31').map((d) => d.key);

  it.each([
    ['branch', ['secretary_lecture', 'dues_publication', 'report_review']],
    ['committee', ['committee_secretary_lecture', 'activist_analysis']],
    ['work_committee', ['committee_secretary_lecture', 'activist_analysis', 'weak_survey']],
    ['general_branch', []],
    ['group', []],
  ] as const)('a %s', (type, expected) => {
    expect(keys(type)).toEqual(expected);
  });
});

describe('dutyStatuses (MEET-17, MEET-18)', () => {
  const record = (id: number, heldOn: string, more: Partial<DutyRecord> = {}): DutyRecord => ({
    id,
    organizationId: 7,
    groupId: null,
    types: ['theme_day'],
    heldOn,
    counts: true,
    ...more,
  });
  const november = dutiesOf([branch], '2026-11-01', '2026-11-30');
  const status = (records: DutyRecord[], today: string, key = 'theme_day') =>
    dutyStatuses(november, records, today).find((s) => s.duty.key === key);

  it.each([
    ['2026-11-22', 'open'],
    ['2026-11-23', 'due_soon'],
    ['2026-11-30', 'due_soon'],
    ['2026-12-01', 'overdue'],
  ])('nothing held, on %s: %s', (today, state) => {
    expect(status([], today)).toMatchObject({ state, recordIds: [], missing: 1 });
  });

  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('held on %s: done %s', (heldOn, done) => {
    expect(status([record(1, heldOn)], '2026-12-01')?.state).toBe(done ? 'done' : 'overdue');
  });

  it('counts neither another branch’s record, nor a group’s, nor one that does not count', () => {
    expect(status([record(1, '2026-11-05', { organizationId: 8 })], '2026-12-01')?.missing).toBe(1);
    expect(status([record(1, '2026-11-05', { groupId: 71 })], '2026-12-01')?.missing).toBe(1);
    expect(status([record(1, '2026-11-05', { counts: false })], '2026-12-01')?.missing).toBe(1);
  });

  it('lets one record satisfy every duty whose type it bears', () => {
    const both = [
      record(1, '2026-11-05', { types: ['theme_day', 'branch_assembly', 'theme_day'] }),
    ];
    expect(status(both, '2026-12-01')?.recordIds).toEqual([1]);
    expect(status(both, '2026-12-01', 'branch_assembly')?.state).toBe('done');
    expect(status(both, '2026-12-01', 'committee_meeting')?.state).toBe('overdue');
  });

  it('gives a group’s meeting to that group alone', () => {
    const statuses = dutyStatuses(
      november,
      [record(1, '2026-11-05', { groupId: 71, types: ['group_meeting'] })],
      '2026-12-01',
    );
    const groups = statuses.filter((s) => s.duty.key === 'group_meeting');
    expect(groups.map((s) => [s.duty.groupId, s.state])).toEqual([
      [71, 'done'],
      [72, 'overdue'],
    ]);
  });

  it('lists records by day and id, whatever their order', () => {
    const records = [record(3, '2026-11-09'), record(2, '2026-11-05'), record(1, '2026-11-09')];
    expect(status(records, '2026-12-01')).toMatchObject({ recordIds: [2, 1, 3], missing: 0 });
  });

  it('wants as many as the duty asks', () => {
    const two = dutiesOf([branch], '2026-10-01', '2026-12-31', {
      ...meetDefaults,
      'meet.lecturesPerQuarter': 2,
    }).filter((d) => d.key === 'party_lecture');
    const lecture = (id: number) => record(id, '2026-11-05', { types: ['party_lecture'] });
    expect(dutyStatuses(two, [lecture(1)], '2026-11-10')[0]).toMatchObject({
      missing: 1,
      state: 'open',
    });
    expect(dutyStatuses(two, [lecture(1), lecture(2)], '2026-11-10')[0]).toMatchObject({
      missing: 0,
      state: 'done',
    });
  });
});

describe('talks (MEET-08)', () => {
  const circle = { committee: [2, 1], members: [4, 3] };
  const talk = (a: number, b: number, on = '2026-03-01') => ({ between: [a, b] as const, on });
  const all = [talk(1, 2), talk(3, 1), talk(2, 4), talk(4, 3)];

  it('wants committee members with each other and with members, and members among themselves', () => {
    const none = missingTalks(circle, [], 2026, '2026-06-20');
    expect(none).toMatchObject({
      committeePairs: [[1, 2]],
      withCommittee: [3, 4],
      amongMembers: [3, 4],
    });
    expect(verdict(none)).toEqual([
      'warn MEET-08 committeePairs',
      'warn MEET-08 amongMembers',
      'warn MEET-08 withCommittee',
    ]);
    expect(verdict(missingTalks(circle, all, 2026, '2026-06-20'))).toEqual([]);
  });

  it('counts the year’s talks only', () => {
    const old = all.map((t) => ({ ...t, on: '2025-12-31' }));
    expect(missingTalks(circle, old, 2026, '2026-06-20').committeePairs).toEqual([[1, 2]]);
  });

  it('follows a district that asks for two', () => {
    const settings = { ...meetDefaults, 'meet.talksPerYear': 2 };
    expect(missingTalks(circle, all, 2026, '2026-06-20', settings)).toMatchObject({
      committeePairs: [[1, 2]],
      withCommittee: [3, 4],
      amongMembers: [3, 4],
    });
    expect(missingTalks(circle, [...all, ...all], 2026, '2026-06-20', settings).outcome).toBe('ok');
  });

  it('asks a lone member for no talk among members', () => {
    const judged = missingTalks({ committee: [1], members: [3] }, [talk(1, 3)], 2026, '2026-06-20');
    expect(judged).toMatchObject({
      committeePairs: [],
      withCommittee: [],
      amongMembers: [],
      outcome: 'ok',
    });
  });
});

describe('memberDutiesOf', () => {
  const member: MemberDutySubject = {
    memberId: 5,
    category: 'full',
    standing: 'normal',
    joinedOn: '2010-01-01',
    activistOn: null,
    probationEndsOn: null,
    role: 'member',
    exempt: false,
    duesWaived: false,
    floating: null,
  };
  const ids = (subject: MemberDutySubject, from = '2026-11-01', to = '2026-12-31') =>
    memberDutiesOf([subject], from, to).map((d) => `${d.id} ${d.dueOn} ${d.remindOn} ${d.amount}`);

  it('asks a member for dues and hours', () => {
    expect(ids(member)).toEqual([
      '5:dues:2026-11 2026-11-30 2026-11-23 1',
      '5:dues:2026-12 2026-12-31 2026-12-24 1',
      '5:study_hours:2026 2026-12-31 2026-12-24 32',
    ]);
  });

  it('asks nothing of one whose membership is stopped', () => {
    expect(ids({ ...member, standing: 'suspended' })).toEqual([]);
  });

  it('asks nothing of an exempt member with waived dues', () => {
    expect(ids({ ...member, exempt: true, duesWaived: true })).toEqual([]);
  });

  it('begins with the month of the admission', () => {
    expect(ids({ ...member, joinedOn: '2026-11-30' })[0]).toContain('dues:2026-11');
    expect(ids({ ...member, joinedOn: '2026-12-01' })[0]).toContain('dues:2026-12');
  });

  it('reminds a probationary member of the application', () => {
    const probationary = {
      ...member,
      category: 'probationary',
      exempt: true,
      duesWaived: true,
      probationEndsOn: '2026-12-20',
    } as const;
    expect(ids(probationary)).toEqual([
      '5:conversion_application:2026-12-20 2026-12-20 2026-11-20 1',
    ]);
    expect(ids({ ...probationary, category: 'full' })).toEqual([]);
    expect(ids(probationary, '2026-12-21')).toEqual([]);
  });

  it('asks for the half-yearly review of an activist', () => {
    const activist = {
      ...member,
      category: 'activist',
      joinedOn: null,
      activistOn: '2025-11-10',
    } as const;
    expect(ids(activist)).toEqual(['5:cultivation_review:2026-11-10 2026-11-10 2026-11-03 1']);
    expect(ids(activist, '2026-01-01', '2026-11-10')).toHaveLength(2);
    expect(ids({ ...activist, category: 'prospect' })).toEqual([]);
  });

  it('asks for contact with a floating member', () => {
    const floating = {
      ...member,
      exempt: true,
      duesWaived: true,
      floating: { abroad: false, lastContactOn: '2026-08-15' },
    };
    expect(ids(floating)).toEqual(['5:floating_contact:2026-11-15 2026-11-15 2026-11-08 1']);
  });

  it('cites the rule of each', () => {
    expect(
      memberDutiesOf([member], '2026-12-01', '2026-12-31').map((d) => [
        d.key,
        d.rule,
        d.citation.article,
      ]),
    ).toEqual([
      ['dues', 'DUES-09', null],
      ['study_hours', 'EDU-01', '第二十条'],
    ]);
  });
});

describe('termDutiesOf (ORG-10, ORG-11)', () => {
  const term = {
    type: 'branch',
    field: 'rural',
    electedOn: '2021-08-01',
    extendedTo: null,
  } as const;

  it('lists what is ending or over, the most urgent first', () => {
    const duties = termDutiesOf(
      [
        { ...term, organizationId: 3 },
        { ...term, organizationId: 2 },
        { ...term, organizationId: 1, electedOn: '2020-08-01' },
        { ...term, organizationId: 4, electedOn: '2025-08-01' },
        { ...term, organizationId: 5, type: 'group' },
        { ...term, organizationId: 6, electedOn: '2021-01-01', extendedTo: '2026-12-01' },
      ],
      '2026-06-20',
    );
    expect(duties.map((d) => [d.organizationId, d.dueOn, d.state])).toEqual([
      [1, '2025-08-01', 'overdue'],
      [2, '2026-08-01', 'ending'],
      [3, '2026-08-01', 'ending'],
      [6, '2026-12-01', 'extended'],
    ]);
    expect(duties[0]).toMatchObject({
      rule: 'ORG-11',
      remindOn: '2025-02-01',
      citation: { article: '第三条' },
    });
  });
});
