import { describe, expect, it } from 'vitest';

import { verdict } from '../testing/verdict.js';
import {
  countsAfterDeath,
  judgeCorrectionPeriod,
  judgeExit,
  removalGrounds,
  selfExitDue,
} from './exits.js';
import { expectedAttendance } from './expected-attendance.js';
import { contactDueOn, isFloating, judgeContact, judgeGraduateAffiliation } from './floating.js';
import { judgeIdentity } from './identity.js';
import { judgeLostCandidate, lastSign } from './lost-contact.js';
import { isMobileNumber, isPersonName, judgeMemberFields } from './member-fields.js';
import type { MemberStanding, Sanction } from './member-standing.js';
import { judgeRemovalAfterSuspension, judgeRestoration, judgeSuspension } from './membership.js';
import { fullMemberSince, partyAge, partyAgeCitation, probationEndsOn } from './party-age.js';
import {
  influenceEndsOn,
  isUnderInfluence,
  judgeInfluence,
  judgeReadmission,
  judgeSanctionRecord,
} from './sanctions.js';
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

describe('judgeIdentity (MEM-01)', () => {
  const id = '11010519491231002X';

  it.each([
    ['nobody on file', [], 'new_person', []],
    [
      'another on file',
      [{ residentId: '999999199001011234', standing: 'normal' }],
      'new_person',
      [],
    ],
    [
      'on file as a member',
      [{ residentId: id, standing: 'normal' }],
      'refused',
      ['block MEM-01 residentId'],
    ],
    [
      'on file and suspended',
      [{ residentId: id, standing: 'suspended' }],
      'refused',
      ['block MEM-01 residentId'],
    ],
    ['left before', [{ residentId: id, standing: 'left' }], 'new_membership', []],
    [
      'left before and back',
      [
        { residentId: id, standing: 'left' },
        { residentId: id, standing: 'normal' },
      ],
      'refused',
      ['block MEM-01 residentId'],
    ],
  ] as const)('%s', (_, onFile, action, expected) => {
    const judged = judgeIdentity(' 11010519491231002x ', onFile, day);
    expect(judged.action).toBe(action);
    expect(verdict(judged)).toEqual(expected);
  });
});

describe('member fields', () => {
  const fields = {
    name: '张三',
    sex: '1',
    ethnicity: '01',
    education: '21',
    bornOn: '1990-05-01',
    joinedOn: '2010-05-01',
    mobile: '13800000000',
  };

  it.each([
    ['all in order', {}, []],
    ['nothing optional', { education: null, joinedOn: null, mobile: null }, []],
    ['a name of one character', { name: '张' }, ['block MEM-02 name']],
    ['a name with digits', { name: '张3' }, ['block MEM-02 name']],
    ['a sex that is no code', { sex: '3' }, ['block MEM-02 sex']],
    ['an ethnicity that is no code', { ethnicity: '57' }, ['block MEM-03 ethnicity']],
    ['a popular, wrong education code', { education: '01' }, ['block MEM-04 education']],
    ['a doubtful education code', { education: '72' }, ['confirm MEM-04 education']],
    ['born tomorrow', { bornOn: '2026-06-21', joinedOn: null }, ['block MEM-02 bornOn']],
    ['born today', { bornOn: day, joinedOn: null }, []],
    ['joined on the eighteenth birthday', { joinedOn: '2008-05-01' }, []],
    ['joined the day before', { joinedOn: '2008-04-30' }, ['block DEV-01 joinedOn']],
    ['a mobile of ten digits', { mobile: '1380000000' }, ['block MEM-02 mobile']],
  ] as const)('%s', (_, change, expected) => {
    expect(verdict(judgeMemberFields({ ...fields, ...change }, day))).toEqual(expected);
  });

  it.each([
    ['阿不都·热合曼', true],
    [' 李四 ', true],
    ['Li Ming', true],
    ['李', false],
    ['李 ', false],
    ['x李四!', false],
    ['王'.repeat(50), true],
    ['王'.repeat(51), false],
  ])('name %j: %s', (name, ok) => {
    expect(isPersonName(name)).toBe(ok);
  });

  it.each([
    ['13000000000', true],
    ['19999999999', true],
    ['12000000000', false],
    ['113000000000', false],
    ['130000000000', false],
    ['23000000000', false],
  ])('mobile %s: %s', (mobile, ok) => {
    expect(isMobileNumber(mobile)).toBe(ok);
  });
});

describe('membership (MEM-07)', () => {
  it.each([
    [{ kind: 'settled_abroad', private: true }, []],
    [{ kind: 'settled_abroad', private: false }, ['block MEM-07 private']],
    [{ kind: 'study_abroad', leftOn: '2021-06-20' }, ['block MEM-07 leftOn']],
    [{ kind: 'study_abroad', leftOn: '2021-06-19' }, []],
    [{ kind: 'lost', lostOn: '2025-12-20', found: false }, []],
    [{ kind: 'lost', lostOn: '2025-12-21', found: false }, ['block MEM-07 lostOn']],
    [{ kind: 'lost', lostOn: '2020-01-01', found: true }, ['block MEM-07 found']],
  ] as const)('suspension for %j', (ground, expected) => {
    expect(verdict(judgeSuspension(ground, day))).toEqual(expected);
  });

  it.each([
    ['2024-06-20', false, []],
    ['2024-06-21', false, ['block MEM-07 suspendedOn']],
    ['2020-01-01', true, ['block MEM-07 reachable']],
  ] as const)(
    'removal after suspension on %s, reachable %s',
    (suspendedOn, reachable, expected) => {
      expect(verdict(judgeRemovalAfterSuspension({ suspendedOn, reachable }, day))).toEqual(
        expected,
      );
    },
  );

  it.each([
    ['suspended', []],
    ['left', ['block MEM-07 standing']],
    ['normal', ['block MEM-07 standing']],
    ['deceased', ['block MEM-07 standing']],
  ] as const)('restoration from %s', (standing, expected) => {
    expect(verdict(judgeRestoration(standing, day))).toEqual(expected);
  });
});

describe('floating members (MEM-09)', () => {
  const away = { moved: true, formalAffiliationMoved: false, awaySince: '2025-12-20' };

  it.each([
    [away, true],
    [{ ...away, awaySince: '2025-12-21' }, false],
    [{ ...away, moved: false }, false],
    [{ ...away, formalAffiliationMoved: true }, false],
  ])('%j: %s', (absence, floating) => {
    expect(isFloating(absence, day)).toBe(floating);
  });

  it.each([
    [false, '2026-03-20', []],
    [false, '2026-03-19', ['warn MEM-09 lastContactOn']],
    [true, '2025-12-20', []],
    [true, '2025-12-19', ['warn MEM-09 lastContactOn']],
  ] as const)('abroad %s, last contact %s', (abroad, lastContactOn, expected) => {
    expect(verdict(judgeContact({ abroad, lastContactOn }, day))).toEqual(expected);
  });

  it('is due by the district, or half-yearly abroad', () => {
    expect(contactDueOn({ abroad: false, lastContactOn: '2026-01-31' })).toBe('2026-04-30');
    expect(contactDueOn({ abroad: true, lastContactOn: '2026-01-31' })).toBe('2026-07-31');
  });

  it('lets a graduate stay with the school for two years', () => {
    expect(verdict(judgeGraduateAffiliation('2024-06-20', day))).toEqual([]);
    expect(verdict(judgeGraduateAffiliation('2024-06-19', day))).toEqual([
      'warn MEM-09 graduatedOn',
    ]);
  });
});

describe('lost contact (MEM-10)', () => {
  const attempts = [
    { on: '2026-02-01', channel: '电话' },
    { on: '2026-03-01', channel: '走访' },
    { on: '2026-04-01', channel: '电话' },
  ];
  const lost = { lastActivityOn: '2025-12-20', lastDuesOn: '2025-11-01', attempts };

  it('goes by the later of activity and dues', () => {
    expect(lastSign({ ...lost, lastActivityOn: '2025-01-01' })).toBe('2025-11-01');
    expect(lastSign(lost)).toBe('2025-12-20');
    expect(lastSign({ ...lost, lastActivityOn: null })).toBe('2025-11-01');
    expect(lastSign({ ...lost, lastDuesOn: null })).toBe('2025-12-20');
    expect(lastSign({ ...lost, lastActivityOn: null, lastDuesOn: null })).toBeNull();
  });

  it.each([
    ['all done', lost, []],
    [
      'no sign known',
      { ...lost, lastActivityOn: null, lastDuesOn: null },
      ['block MEM-10 lastActivityOn'],
    ],
    [
      'a day short of six months',
      { ...lost, lastActivityOn: '2025-12-21' },
      ['block MEM-10 lastActivityOn'],
    ],
    ['two attempts', { ...lost, attempts: attempts.slice(0, 2) }, ['block MEM-10 attempts']],
    [
      'one channel',
      { ...lost, attempts: attempts.map((a) => ({ ...a, channel: '电话' })) },
      ['block MEM-10 attempts'],
    ],
    [
      'an attempt before the last sign',
      { ...lost, attempts: [{ on: '2025-12-19', channel: '走访' }, ...attempts.slice(1)] },
      ['block MEM-10 attempts'],
    ],
    [
      'an attempt on the day of the last sign',
      { ...lost, attempts: [{ on: '2025-12-20', channel: '走访' }, ...attempts.slice(1)] },
      [],
    ],
    [
      'an attempt in the future',
      { ...lost, attempts: [...attempts.slice(1), { on: '2026-06-21', channel: '走访' }] },
      ['block MEM-10 attempts'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(verdict(judgeLostCandidate(facts, day))).toEqual(expected);
  });
});

describe('exits (MEM-11, MEM-13)', () => {
  const exit = {
    kind: 'removal',
    category: 'full',
    ground: 'EXIT-06',
    resolvedByAssembly: true,
    approvedByHigher: true,
    deathCertified: false,
  } as const;

  it.each([
    ['a removal in order', exit, []],
    [
      'without a resolution',
      { ...exit, resolvedByAssembly: false },
      ['block EXIT-06 resolvedByAssembly'],
    ],
    [
      'without an approval',
      { ...exit, approvedByHigher: false },
      ['block EXIT-06 approvedByHigher'],
    ],
    ['without a ground', { ...exit, ground: null }, ['block MEM-11 ground']],
    ['of a probationary member', { ...exit, category: 'probationary' }, ['block MEM-11 kind']],
    [
      'a cancellation',
      { ...exit, kind: 'probation_cancelled', category: 'probationary', ground: null },
      [],
    ],
    [
      'a cancellation of a full member',
      { ...exit, kind: 'probation_cancelled', ground: null },
      ['block MEM-11 kind'],
    ],
    [
      'an expulsion without a resolution',
      { ...exit, kind: 'expulsion', ground: null, resolvedByAssembly: false },
      ['block MEM-11 resolvedByAssembly'],
    ],
    [
      'a death with proof',
      { ...exit, kind: 'death', ground: null, deathCertified: true, resolvedByAssembly: false },
      [],
    ],
    [
      'a death without proof',
      { ...exit, kind: 'death', ground: null },
      ['block MEM-13 deathCertified'],
    ],
  ] as const)('%s', (_, facts, expected) => {
    expect(verdict(judgeExit(facts, day))).toEqual(expected);
  });

  it('knows six grounds of removal', () => {
    expect(Object.entries(removalGrounds).every(([id, rule]) => rule.id === id)).toBe(true);
    expect(Object.keys(removalGrounds)).toHaveLength(6);
  });

  it.each([
    ['2026-06-20', '2027-06-20', []],
    ['2026-06-20', '2027-06-21', ['block MEM-11 until']],
    ['2026-06-20', '2026-06-20', ['block MEM-11 until']],
  ] as const)('限期改正 from %s to %s', (from, until, expected) => {
    expect(verdict(judgeCorrectionPeriod({ from, until }, day))).toEqual(expected);
  });

  it('flags 自行脱党 after six months of any of the three', () => {
    const none = { activitiesSince: null, duesSince: null, workSince: null };
    expect(selfExitDue(none, day)).toBe(false);
    for (const fact of ['activitiesSince', 'duesSince', 'workSince']) {
      expect(selfExitDue({ ...none, [fact]: '2025-12-20' }, day)).toBe(true);
      expect(selfExitDue({ ...none, [fact]: '2025-12-21' }, day)).toBe(false);
    }
  });

  it('counts the dead to the end of the day', () => {
    expect(countsAfterDeath(day, day)).toBe(true);
    expect(countsAfterDeath(day, '2026-06-21')).toBe(false);
  });
});

describe('sanctions (MEM-12)', () => {
  it.each<[Sanction, string | null]>([
    [warning, '2026-06-20'],
    [{ ...warning, kind: 'serious_warning' }, '2026-12-20'],
    [{ ...warning, kind: 'removal' }, '2027-06-20'],
    [probation, null],
    [{ ...probation, restoredOn: '2026-07-01' }, '2028-07-01'],
    [{ ...warning, kind: 'expulsion' }, null],
  ])('%j ends on %s', (sanction, end) => {
    expect(influenceEndsOn(sanction)).toBe(end);
  });

  it('runs from the approval to its last day', () => {
    expect(isUnderInfluence(warning, '2025-06-19')).toBe(false);
    expect(isUnderInfluence(warning, '2025-06-20')).toBe(true);
    expect(isUnderInfluence(warning, '2026-06-20')).toBe(true);
    expect(isUnderInfluence(warning, '2026-06-21')).toBe(false);
    expect(isUnderInfluence(probation, '2030-01-01')).toBe(true);
  });

  it('stands in the way while it runs', () => {
    expect(verdict(judgeInfluence([warning, probation], day))).toEqual([
      'block MEM-12 sanctions',
      'block MEM-12 sanctions',
    ]);
    expect(verdict(judgeInfluence([warning], '2026-06-21'))).toEqual([]);
  });

  it.each<[Sanction, string[]]>([
    [probation, []],
    [{ ...probation, probationMonths: 24 }, []],
    [{ ...probation, probationMonths: 18 }, ['block MEM-12 probationMonths']],
    [{ ...probation, probationMonths: null }, ['block MEM-12 probationMonths']],
    [warning, []],
    [{ ...warning, approvedOn: day }, []],
    [{ ...warning, approvedOn: '2026-06-21' }, ['block MEM-12 approvedOn']],
  ])('record %j', (sanction, expected) => {
    expect(verdict(judgeSanctionRecord(sanction, day))).toEqual(expected);
  });

  it('lets the expelled join again after five years, the last day included', () => {
    expect(verdict(judgeReadmission('2021-06-20', day))).toEqual(['block MEM-12 expelledOn']);
    expect(verdict(judgeReadmission('2021-06-19', day))).toEqual([]);
  });
});
