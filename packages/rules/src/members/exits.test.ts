// Tests of exits and sanctions (MEM-11 to MEM-13).
import { describe, expect, it } from 'vitest';
import { verdict } from '../testing/verdict.js';
import {
  countsAfterDeath,
  judgeCorrectionPeriod,
  judgeExit,
  removalGrounds,
  selfExitDue,
} from './exits.js';
import type { Sanction } from './member-standing.js';
import {
  influenceEndsOn,
  isUnderInfluence,
  judgeInfluence,
  judgeReadmission,
  judgeSanctionRecord,
} from './sanctions.js';

const day = '2026-06-20';

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

describe('exits (MEM-11, MEM-13)', () => {
  const exit = {
    kind: 'removal',
    category: 'full',
    ground: 'EXIT-06',
    resolvedByAssembly: true,
    approvedByHigher: true,
    filedWithHigher: false,
    decidedByCounty: false,
    deathCertified: false,
  } as const;
  const undecided = { resolvedByAssembly: false, approvedByHigher: false } as const;

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
      'an expulsion by the county',
      { ...exit, kind: 'expulsion', ground: null, ...undecided, decidedByCounty: true },
      [],
    ],
    [
      'asked for and not reported',
      { ...exit, ground: 'EXIT-03', approvedByHigher: false },
      ['block EXIT-03 filedWithHigher'],
    ],
    [
      'asked for and reported',
      { ...exit, ground: 'EXIT-03', approvedByHigher: false, filedWithHigher: true },
      [],
    ],
    [
      'a suspension by the branch',
      { ...exit, kind: 'suspension', ground: null, approvedByHigher: false },
      [],
    ],
    [
      'a suspension from above',
      { ...exit, kind: 'suspension', ground: null, resolvedByAssembly: false },
      [],
    ],
    [
      'a suspension that nobody decided',
      { ...exit, kind: 'suspension', ground: null, ...undecided },
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
