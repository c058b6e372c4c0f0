// Tests of the village economy (VEC-01 to VEC-07).
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings/settings.js';
import { verdict } from '../testing/verdict.js';
import { judgeCollectiveDecision } from './decision.js';
import { judgeIncome, judgeMagnitude, operatingIncome, tierIncome, totalIncome } from './income.js';
import { incomeByLeader, incomeChangeByPath } from './paths.js';
import {
  incomeDueOn,
  judgeEconomyEntry,
  judgeFunds,
  judgeVillagePublication,
  lockedAfter,
  publicationDueOn,
} from './reporting.js';
import { tierCitations, tierIndicators, tierOf } from './tiers.js';

const day = '2026-06-20';
const income = {
  operatingFen: 1,
  contractFen: 20,
  investmentFen: 300,
  subsidyFen: 4_000,
  otherFen: 50_000,
};

describe('income (VEC-01)', () => {
  it('adds up, with and without subsidies', () => {
    expect(totalIncome(income)).toBe(54_321);
    expect(operatingIncome(income)).toBe(50_321);
    expect(tierIncome(income)).toBe(54_321);
    expect(tierIncome(income, { ...defaultSettings, 'vec.tierBase': 'operating' })).toBe(50_321);
  });

  it.each([
    [{}, []],
    [{ investmentFen: -5 }, []],
    [{ investmentFen: -0.5 }, ['block VEC-01 investmentFen']],
    [{ operatingFen: -5 }, ['block VEC-01 operatingFen']],
    [{ subsidyFen: 0.5 }, ['block VEC-01 subsidyFen']],
    [{ contractFen: -1, otherFen: -1 }, ['block VEC-01 otherFen', 'block VEC-01 contractFen']],
  ])('%j', (change, expected) => {
    expect(verdict(judgeIncome({ ...income, ...change }, day)).sort()).toEqual(
      [...expected].sort(),
    );
  });
});

describe('tiers (VEC-02, VEC-03)', () => {
  it.each([
    [0, 'D'],
    [9_999_999, 'D'],
    [10_000_000, 'C'],
    [49_999_999, 'C'],
    [50_000_000, 'B'],
    [99_999_999, 'B'],
    [100_000_000, 'A'],
  ])('%i 分 is %s', (fen, tier) => {
    expect(tierOf(fen)).toBe(tier);
  });

  it('counts the district', () => {
    const incomes = [9_999_999, 10_000_000, 50_000_000, 100_000_000];
    expect(tierIndicators(incomes)).toEqual({
      villages: 4,
      counts: { A: 1, B: 1, C: 1, D: 1 },
      clearedD: false,
      moreThanHalfAB: false,
    });
    expect(tierIndicators([...incomes.slice(1), 50_000_000])).toMatchObject({
      clearedD: true,
      moreThanHalfAB: true,
    });
    expect(tierCitations(day)).toHaveLength(2);
  });
});

describe('reporting (VEC-04, VEC-06)', () => {
  it.each([
    ['2027-01-31', 'street_organizer', []],
    ['2027-02-01', 'street_organizer', ['block VEC-04 role']],
    ['2027-02-01', 'district_auditor', []],
    ['2027-02-01', 'district_approver', []],
    ['2027-02-01', 'department_officer', []],
  ] as const)('figures of 2026 on %s by %s', (date, role, expected) => {
    expect(lockedAfter(2026)).toBe('2027-01-31');
    expect(verdict(judgeEconomyEntry({ year: 2026, role }, date))).toEqual(expected);
  });

  it('shuts a year that the district locked before the day', () => {
    const entry = { year: 2026, role: 'branch_secretary', locked: true } as const;
    const [finding] = judgeEconomyEntry(entry, '2027-01-20').findings;
    expect(finding?.message).toBe('2026年数据已由区级锁定。');
    expect(judgeEconomyEntry({ ...entry, role: 'district_auditor' }, '2027-01-20').outcome).toBe(
      'ok',
    );
  });

  it.each([
    ['finance', '2026-05-15', '2026-06-30'],
    ['finance', '2026-01-31', '2026-02-28'],
    ['general', '2026-03-31', '2026-06-30'],
    ['general', null, day],
  ] as const)('%s published on %s is due again by %s', (kind, lastPublishedOn, dueOn) => {
    expect(publicationDueOn({ kind, lastPublishedOn }, day)).toBe(dueOn);
  });

  it.each([
    ['finance', '2026-05-01', []],
    ['finance', '2026-04-30', ['warn VEC-06 lastPublishedOn']],
    ['general', '2026-03-01', []],
    ['general', '2026-02-28', ['warn VEC-06 lastPublishedOn']],
    ['general', null, ['warn VEC-06 lastPublishedOn']],
  ] as const)('%s published on %s', (kind, lastPublishedOn, expected) => {
    expect(verdict(judgeVillagePublication({ kind, lastPublishedOn }, day))).toEqual(expected);
  });

  it('is in time on the last day of the month after', () => {
    const monthly = { kind: 'finance', lastPublishedOn: '2026-05-01' } as const;
    expect(verdict(judgeVillagePublication(monthly, '2026-06-30'))).toEqual([]);
    expect(verdict(judgeVillagePublication(monthly, '2026-07-01'))).toEqual([
      'warn VEC-06 lastPublishedOn',
    ]);
  });

  it.each([
    [{}, []],
    [{ personalAccount: true }, ['block VEC-06 personalAccount']],
    [{ dividend: true }, ['block VEC-06 reserveTaken']],
    [{ dividend: true, reserveTaken: true }, []],
  ])('funds %j', (change, expected) => {
    const funds = { personalAccount: false, reserveTaken: false, dividend: false, ...change };
    expect(verdict(judgeFunds(funds, day))).toEqual(expected);
  });
});

describe('decisions (VEC-05)', () => {
  const meeting = {
    matter: 'rules',
    body: 'members',
    studiedByParty: true,
    noticeOn: '2026-06-10',
    heldOn: day,
    all: 90,
    present: 60,
    yes: 60,
  } as const;

  it.each([
    ['in order', {}, []],
    ['not studied first', { studiedByParty: false }, ['block VEC-05 studiedByParty']],
    ['nine days of notice', { noticeOn: '2026-06-11' }, ['block VEC-05 noticeOn']],
    ['too few there', { present: 59, yes: 59 }, ['block VEC-05 present', 'block VEC-05 yes']],
    ['too few in favour', { present: 90, yes: 59 }, ['block VEC-05 yes']],
    ['more in favour than there', { yes: 61 }, ['block VEC-05 yes']],
    ['delegates on rules', { body: 'representatives' }, ['block VEC-05 body']],
    ['delegates on an investment', { body: 'representatives', matter: 'investment' }, []],
    [
      'delegates, few there',
      { body: 'representatives', matter: 'other', present: 59, yes: 59 },
      ['block VEC-05 yes'],
    ],
    ['nobody at all', { all: 0, present: 0, yes: 0 }, ['block VEC-05 present', 'block VEC-05 yes']],
  ] as const)('%s', (_, change, expected) => {
    expect(verdict(judgeCollectiveDecision({ ...meeting, ...change })).sort()).toEqual(
      [...expected].sort(),
    );
  });

  it.each(['membership', 'land', 'compensation', 'merger'] as const)(
    'keeps %s from the delegates',
    (matter) => {
      const judged = judgeCollectiveDecision({ ...meeting, body: 'representatives', matter });
      expect(verdict(judged)).toEqual(['block VEC-05 body']);
    },
  );
});

describe('paths (VEC-07)', () => {
  it('adds up the change of income', () => {
    const project = (
      path: 'assets' | 'land' | 'industry',
      incomeBeforeFen: number,
      incomeAfterFen: number,
    ) => ({
      path,
      leaderIds: [1],
      incomeBeforeFen,
      incomeAfterFen,
    });
    expect(
      incomeChangeByPath([
        project('assets', 10, 15),
        project('assets', 10, 5),
        project('industry', 0, 7),
      ]),
    ).toEqual({
      assets: 0,
      land: 0,
      industry: 7,
    });
  });
});

it('VEC-07: a project counts once for each who leads it', () => {
  const path = 'land' as const;
  const sums = incomeByLeader([
    { path, leaderIds: [1, 2, 2], incomeBeforeFen: 10, incomeAfterFen: 30 },
    { path, leaderIds: [1], incomeBeforeFen: 5, incomeAfterFen: 4 },
    { path, leaderIds: [], incomeBeforeFen: 0, incomeAfterFen: 9 },
  ]);
  expect([...sums]).toEqual([
    [1, { projects: 2, beforeFen: 15, afterFen: 34 }],
    [2, { projects: 1, beforeFen: 10, afterFen: 30 }],
  ]);
});

it('VEC-04: a month is due by the end of the one after, also over the end of a year', () => {
  expect(incomeDueOn(2026, 1)).toBe('2026-02-28');
  expect(incomeDueOn(2028, 1)).toBe('2028-02-29');
  expect(incomeDueOn(2025, 12)).toBe('2026-01-31');
});

describe('an amount beside that of the year before', () => {
  const none = { operatingFen: 0, contractFen: 0, investmentFen: 0, subsidyFen: 0, otherFen: 0 };
  const asked = (now: number, before: number | null) =>
    judgeMagnitude(
      { ...none, operatingFen: now },
      before === null ? null : { ...none, operatingFen: before },
      '2026-03-16',
    ).map(({ severity, change }) => `${severity} ${change?.fact}`);

  it.each([
    [12_500_000_00, 1_250_00, ['warn operatingFen']],
    [10_000_01, 100_00, ['warn operatingFen']],
    [10_000_00, 100_00, []],
    [9_999_99, 1, []],
    [12_500_000_00, 0, []],
    [12_500_000_00, null, []],
    [-12_500_000_00, -1_250_00, ['warn operatingFen']],
  ])('%d after %d', (now, before, findings) => {
    expect(asked(now, before)).toEqual(findings);
  });
});
