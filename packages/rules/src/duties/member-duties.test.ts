// Tests of talks and of duties of members and terms (MEET-08, ORG-10, ORG-11).
import { describe, expect, it } from 'vitest';
import { meetDefaults } from '../settings/organizations/meet.js';
import { verdict } from '../testing/verdict.js';
import { type MemberDutySubject, memberDutiesOf } from './member-duties.js';
import { missingTalks } from './talks.js';
import { termDutiesOf } from './term-duties.js';

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
  it('puts a person’s duties by their days, and leaves out what fell due before', () => {
    const duties = memberDutiesOf(
      [
        {
          ...member,
          category: 'probationary',
          joinedOn: '2026-03-15',
          probationEndsOn: '2027-03-15',
          floating: { abroad: false, lastContactOn: '2026-10-10' },
        },
      ],
      '2026-12-01',
      '2027-03-31',
    );
    expect(duties.map(({ key, dueOn }) => `${dueOn} ${key}`)).toEqual([
      '2026-12-31 dues',
      '2026-12-31 study_hours',
      '2027-01-10 floating_contact',
      '2027-01-31 dues',
      '2027-02-28 dues',
      '2027-03-15 conversion_application',
      '2027-03-31 dues',
    ]);
  });

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

  it('lists by due day, and nothing that was due before', () => {
    const contact = { abroad: false, lastContactOn: '2026-08-15' };
    expect(
      ids({ ...member, exempt: true, floating: contact }).map((id) => id.split(' ')[1]),
    ).toEqual(['2026-11-15', '2026-11-30', '2026-12-31']);
    const earlier = {
      ...member,
      exempt: true,
      duesWaived: true,
      floating: { ...contact, lastContactOn: '2026-07-31' },
    };
    expect(ids(earlier)).toEqual([]);
    expect(ids(earlier, '2026-10-31')).toHaveLength(1);
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
