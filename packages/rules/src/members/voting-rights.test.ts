// Tests of voting rights, expected attendance and party age (MEM-06, MEM-08, MEET-11).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import { expectedAttendance } from './expected-attendance.js';
import type { MemberStanding, Sanction } from './member-standing.js';
import { fullMemberSince, partyAge, partyAgeCitation, probationEndsOn } from './party-age.js';
import { hasVote, judgeVotingRight } from './voting-rights.js';

const day = '2026-06-20';

const full: MemberStanding = {
  category: 'full',
  standing: 'normal',
  affiliation: 'formal',
  sanctions: [],
  suspensions: [],
};

const probation: Sanction = {
  kind: 'party_probation',
  approvedOn: '2025-06-20',
  probationMonths: 12,
  restoredOn: null,
};

const warning: Sanction = {
  kind: 'warning',
  approvedOn: '2025-06-20',
  probationMonths: null,
  restoredOn: null,
};

describe('voting rights (MEM-06)', () => {
  it.each<[string, MemberStanding, string, boolean, string[]]>([
    ['a full member', full, day, true, []],
    [
      'a probationary member',
      { ...full, category: 'probationary' },
      day,
      false,
      ['block MEM-06 category'],
    ],
    ['an applicant', { ...full, category: 'applicant' }, day, false, ['block MEM-06 category']],
    [
      'a suspended membership',
      { ...full, standing: 'suspended' },
      day,
      false,
      ['block MEM-07 standing'],
    ],
    [
      'a temporary affiliation',
      { ...full, affiliation: 'temporary' },
      day,
      false,
      ['block TRAN-02 affiliation'],
    ],
    ['a warning', { ...full, sanctions: [warning] }, day, true, []],
    [
      '留党察看 from its first day',
      { ...full, sanctions: [probation] },
      '2025-06-20',
      false,
      ['block MEM-06 restoredOn'],
    ],
    ['留党察看 not yet begun', { ...full, sanctions: [probation] }, '2025-06-19', true, []],
    [
      '留党察看 on its last day',
      { ...full, sanctions: [probation] },
      '2026-06-20',
      false,
      ['block MEM-06 restoredOn'],
    ],
    [
      '留党察看 run out without a decision',
      { ...full, sanctions: [probation] },
      '2026-06-21',
      false,
      ['confirm MEM-06 restoredOn'],
    ],
    [
      '留党察看 of unknown length',
      { ...full, sanctions: [{ ...probation, probationMonths: null }] },
      '2030-01-01',
      false,
      ['block MEM-06 restoredOn'],
    ],
    [
      'rights restored on the day',
      { ...full, sanctions: [{ ...probation, restoredOn: '2026-06-20' }] },
      '2026-06-20',
      true,
      [],
    ],
    [
      'the day before rights are restored',
      { ...full, sanctions: [{ ...probation, restoredOn: '2026-06-21' }] },
      '2026-06-20',
      false,
      ['block MEM-06 restoredOn'],
    ],
    [
      '中止 from its first day',
      { ...full, suspensions: [{ from: day, until: null }] },
      day,
      false,
      ['block MEM-06 suspensions'],
    ],
    [
      '中止 not yet begun',
      { ...full, suspensions: [{ from: '2026-06-21', until: null }] },
      day,
      true,
      [],
    ],
    [
      '中止 that ends on the day',
      { ...full, suspensions: [{ from: '2026-01-01', until: day }] },
      day,
      true,
      [],
    ],
    [
      '中止 that ends the day after',
      { ...full, suspensions: [{ from: '2026-01-01', until: '2026-06-21' }] },
      day,
      false,
      ['block MEM-06 suspensions'],
    ],
  ])('%s', (_, member, date, vote, expected) => {
    expect(hasVote(member, date)).toBe(vote);
    expect(verdict(judgeVotingRight(member, date))).toEqual(expected);
  });
});

describe('expectedAttendance (MEET-11)', () => {
  const member = (id: number, more: object = {}) => ({
    ...full,
    id,
    exempt: false,
    temporarilyElsewhere: false,
    ...more,
  });

  it('tells who should come, who votes, of whom nothing is required, and who is left out', () => {
    expect(
      expectedAttendance(
        [
          member(9, { category: 'activist' }),
          member(2, { category: 'probationary' }),
          member(1),
          member(3, { exempt: true }),
          member(4, { standing: 'suspended' }),
          member(5, { temporarilyElsewhere: true }),
          member(6, { affiliation: 'temporary' }),
          member(7, { standing: 'deceased' }),
          member(8, { standing: 'left' }),
        ],
        day,
      ),
    ).toEqual({
      expected: [1, 2, 6],
      voting: [1, 3],
      notRequired: [3],
      leftOut: [
        { id: 4, reason: 'suspended' },
        { id: 5, reason: 'elsewhere' },
        { id: 7, reason: 'deceased' },
        { id: 8, reason: 'left' },
        { id: 9, reason: 'not_a_member' },
      ],
    });
  });
});

describe('party age (MEM-08)', () => {
  it('counts from the end of the probation, extended or not', () => {
    expect(probationEndsOn({ admittedOn: '2024-02-29', extendedMonths: 0 })).toBe('2025-02-28');
    expect(fullMemberSince({ admittedOn: '2025-03-10', extendedMonths: 6 })).toBe('2026-09-10');
    expect(partyAge('2025-02-28', '2026-02-27')).toBe(0);
    expect(partyAge('2025-02-28', '2026-02-28')).toBe(1);
    expect(partyAge(null, day)).toBe(0);
    expect(partyAgeCitation(day)).toMatchObject({ article: '第三十三条', version: 'DEV-2026' });
    expect(partyAgeCitation('2025-01-01')).toMatchObject({ article: null, version: 'DEV-2014' });
  });
});
