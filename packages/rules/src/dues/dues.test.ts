// Tests of dues (DUES-01 to DUES-13).
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings/settings.js';
import { verdict } from '../testing/verdict.js';
import {
  duesFromMonth,
  judgeArrears,
  judgeExtraPayment,
  judgePayment,
  judgeRelief,
} from './payment.js';
import {
  duesBase,
  judgeAmount,
  judgeDuesChange,
  judgeFarmerDues,
  monthlyDues,
  payerLabels,
  yuan,
} from './rates.js';
import {
  centralRemittanceDueOn,
  duesUseLabels,
  isDuesUse,
  judgeExpense,
  judgePublication,
  remittance,
} from './use.js';

const day = '2026-06-20';

describe('monthly dues (DUES-01 to DUES-06, DUES-13)', () => {
  it.each([
    // base 分, rate, due 分
    [0, 5, 20],
    [3_000, 5, 20],
    [4_000, 5, 20],
    [4_100, 5, 21],
    [300_000, 5, 1_500],
    [300_001, 10, 3_000],
    [500_000, 10, 5_000],
    [500_001, 15, 7_500],
    [1_000_000, 15, 15_000],
    [1_000_001, 20, 20_000],
    [1_234_567, 20, 24_691],
  ])('a wage of %i 分: %i‰, %i 分', (baseFen, permille, fen) => {
    expect(monthlyDues({ kind: 'salaried', baseFen }, day)).toMatchObject({
      rule: 'DUES-01',
      baseFen,
      permille,
      fen,
    });
    expect(monthlyDues({ kind: 'annual_salary', receivedFen: baseFen }, day)).toMatchObject({
      rule: 'DUES-02',
      fen,
    });
    expect(monthlyDues({ kind: 'self_employed', quarterAverageFen: baseFen }, day)).toMatchObject({
      rule: 'DUES-03',
      fen,
    });
  });

  it('rounds half up', () => {
    expect(monthlyDues({ kind: 'salaried', baseFen: 100_100 }, day).fen).toBe(501);
    expect(monthlyDues({ kind: 'salaried', baseFen: 100_099 }, day).fen).toBe(500);
  });

  it.each([
    [500_000, 5, 2_500],
    [500_001, 10, 5_000],
  ])('a pension of %i 分: %i‰, %i 分', (fen, permille, due) => {
    const payer = { kind: 'retired', totalFen: 9_000_000, basicFen: fen } as const;
    expect(monthlyDues(payer, day)).toMatchObject({ rule: 'DUES-04', permille, fen: due });
  });

  it('takes the whole pension where the district says so', () => {
    const settings = { ...defaultSettings, 'dues.pensionBase': 'total' as const };
    const payer = { kind: 'retired', totalFen: 400_000, basicFen: 600_000 } as const;
    expect(monthlyDues(payer, day, settings)).toMatchObject({
      baseFen: 400_000,
      permille: 5,
      fen: 2_000,
    });
  });

  it('asks farmers for the province’s sum and others for twenty 分', () => {
    expect(monthlyDues({ kind: 'farmer' }, day)).toMatchObject({
      rule: 'DUES-05',
      fen: 20,
      baseFen: null,
    });
    const settings = { ...defaultSettings, 'dues.farmerFen': 50 };
    expect(monthlyDues({ kind: 'farmer' }, day, settings).fen).toBe(50);
    for (const kind of ['student', 'unemployed', 'relief', 'subsistence'] as const) {
      expect(monthlyDues({ kind }, day)).toMatchObject({
        rule: 'DUES-06',
        fen: 20,
        permille: null,
      });
    }
    expect(Object.values(payerLabels)).toMatchSnapshot();
  });

  it.each([-1, 0.5, Number.NaN])('refuses a base of %d', (baseFen) => {
    const due = monthlyDues({ kind: 'salaried', baseFen }, day);
    expect(due.fen).toBe(0);
    expect(verdict(due)).toEqual(['block DUES-01 baseFen']);
  });

  it.each([
    [19, ['block DUES-05 fen']],
    [20, []],
    [100, []],
    [101, ['block DUES-05 fen']],
    [20.5, ['block DUES-05 fen']],
  ])('farmers at %d 分', (fen, expected) => {
    expect(verdict(judgeFarmerDues(fen, day))).toEqual(expected);
  });

  it.each([
    [19, ['block DUES-13 fen']],
    [20, []],
    [20.5, ['block DUES-13 fen']],
  ])('a payment of %d 分', (fen, expected) => {
    expect(verdict(judgeAmount(fen, day))).toEqual(expected);
  });

  it('writes 元', () => {
    expect([yuan(0), yuan(5), yuan(2550)]).toEqual(['0.00', '0.05', '25.50']);
  });

  it.each([
    [5_000_000, []],
    [5_000_025, ['warn DUES-14 fen']],
  ])('asks who would pay more than 1000 元 a month: base %i', (baseFen, expected) => {
    expect(verdict(monthlyDues({ kind: 'salaried', baseFen }, day))).toEqual(expected);
  });

  it.each([
    ['2027-01', false, '', []],
    ['2026-05', true, '调任', []],
    ['2026-05', false, '调任', ['block DUES-14 decidedByBranch']],
    ['2026-05', true, ' ', ['block DUES-14 reason']],
  ])('a change from %s, decided %s, reason %j', (fromMonth, decidedByBranch, reason, expected) => {
    expect(verdict(judgeDuesChange({ fromMonth, decidedByBranch, reason }, day))).toEqual(expected);
  });

  it('takes tax, insurance, fund, annuity and rewards off the base (DUES-12, DUES-14)', () => {
    const pay = {
      regularFen: 1_000_000,
      incomeTaxFen: 20_000,
      insuranceAndFundFen: 120_000,
      annuityFen: 40_000,
      reformAndRewardFen: 20_000,
    };
    expect(duesBase(pay, day)).toMatchObject({ baseFen: 800_000, outcome: 'ok' });
    expect(duesBase({ ...pay, incomeTaxFen: 820_000 }, day)).toMatchObject({
      baseFen: 0,
      outcome: 'ok',
    });
    const over = duesBase({ ...pay, incomeTaxFen: 820_001 }, day);
    expect(over.baseFen).toBe(0);
    expect(verdict(over)).toEqual(['block DUES-12 incomeTaxFen']);
    expect(verdict(duesBase({ ...pay, regularFen: 1.5 }, day))).toEqual([
      'block DUES-12 incomeTaxFen',
    ]);
  });
});

describe('payment (DUES-07 to DUES-10)', () => {
  it('begins in the month of the 支部大会', () => {
    expect(duesFromMonth('2026-06-30')).toBe('2026-06');
  });

  it('sends 1000 元 of extra whole to the centre', () => {
    expect(judgeExtraPayment(99_999, day)).toMatchObject({ toCentral: false, findings: [] });
    const judged = judgeExtraPayment(100_000, day);
    expect(judged.toCentral).toBe(true);
    expect(verdict(judged)).toEqual(['info DUES-07']);
  });

  const relief = { branchDiscussed: true, approvedByHigher: true, from: day, until: '2026-12-31' };

  it.each([
    ['in order', {}, []],
    ['not discussed', { branchDiscussed: false }, ['block DUES-08 branchDiscussed']],
    ['not approved', { approvedByHigher: false }, ['block DUES-08 approvedByHigher']],
    ['without an end', { until: null }, ['block DUES-08 until']],
    ['ending on its day', { until: day }, []],
    ['ending before', { until: '2026-06-19' }, ['block DUES-08 until']],
  ])('relief %s', (_, change, expected) => {
    expect(verdict(judgeRelief({ ...relief, ...change }, day))).toEqual(expected);
  });

  const payment = {
    backMonths: 0,
    quarterly: false,
    paidBy: 'self',
    branchAgreed: false,
    place: 'formal_branch',
    floatingCard: false,
  } as const;

  it.each([
    ['monthly and in person', {}, []],
    ['six months back', { backMonths: 6 }, []],
    ['seven months back', { backMonths: 7 }, ['warn DUES-09 backMonths']],
    ['quarterly', { quarterly: true }, ['block DUES-09 branchAgreed']],
    ['quarterly as agreed', { quarterly: true, branchAgreed: true }, []],
    ['by a relative', { paidBy: 'relative' }, ['block DUES-09 branchAgreed']],
    ['by a member as agreed', { paidBy: 'member', branchAgreed: true }, []],
    ['at the host', { place: 'host_branch' }, ['block DUES-09 place']],
    ['at the host with a card', { place: 'host_branch', floatingCard: true }, []],
  ] as const)('%s', (_, change, expected) => {
    expect(verdict(judgePayment({ ...payment, ...change }, day))).toEqual(expected);
  });

  it.each([
    [0, false, false, 'none', []],
    [0, true, false, 'reminder', ['info DUES-10']],
    [1, true, false, 'criticism', ['warn DUES-10 unpaidMonths']],
    [5, false, false, 'criticism', ['warn DUES-10 unpaidMonths']],
    [6, false, false, 'self_exit_review', ['warn EXIT-06 justified']],
    [6, false, true, 'criticism', ['warn DUES-10 unpaidMonths']],
  ])(
    '%i months unpaid, this one %s, justified %s: %s',
    (unpaidMonths, monthEndsUnpaid, justified, step, expected) => {
      const judged = judgeArrears({ unpaidMonths, monthEndsUnpaid, justified }, day);
      expect(judged.step).toBe(step);
      expect(verdict(judged)).toEqual(expected);
    },
  );
});

describe('use and remittance (DUES-11)', () => {
  it.each([
    ['training', 100, []],
    ['training', 101, ['block DUES-11 fen']],
    ['training', -1, ['block DUES-11 fen']],
    ['dinner', 100, ['block DUES-11 use']],
    ['toString', 100, ['block DUES-11 use']],
  ])('%s of %i 分', (use, fen, expected) => {
    expect(verdict(judgeExpense({ use, fen, balanceFen: 100 }, day))).toEqual(expected);
  });

  it('knows five uses', () => {
    expect(Object.keys(duesUseLabels).every(isDuesUse)).toBe(true);
    expect(Object.values(duesUseLabels)).toMatchSnapshot();
  });

  it.each([
    [null, '2026-11-30', []],
    [null, '2026-12-01', ['warn DUES-11 publishedOn']],
    ['2025-12-31', '2026-12-01', ['warn DUES-11 publishedOn']],
    ['2026-01-01', '2026-12-31', []],
  ])('published on %s, today %s', (publishedOn, today, expected) => {
    expect(verdict(judgePublication(publishedOn, today))).toEqual(expected);
  });

  it('goes to the centre by the end of April', () => {
    expect(centralRemittanceDueOn(2026)).toBe('2027-04-30');
  });

  it('is left to a person until the district has its shares', () => {
    const open = remittance(1_000, day);
    expect(open).toMatchObject({ streetFen: 0, districtFen: 0, upwardFen: 1_000 });
    expect(verdict(open)).toEqual(['confirm DUES-11 dues.streetSharePercent']);
  });

  it.each([
    [60, 30, 999, 599, 299, 101, []],
    [0, 30, 1_000, 0, 300, 700, []],
    [60, 40, 1_000, 600, 400, 0, []],
    [60, 41, 1_000, 0, 0, 1_000, ['block DUES-11 dues.streetSharePercent']],
  ])(
    '%i%% and %i%% of %i 分',
    (street, district, collected, streetFen, districtFen, upwardFen, expected) => {
      const settings = {
        ...defaultSettings,
        'dues.streetSharePercent': street,
        'dues.districtSharePercent': district,
      };
      const shared = remittance(collected, day, settings);
      expect(shared).toMatchObject({ streetFen, districtFen, upwardFen });
      expect(verdict(shared)).toEqual(expected);
    },
  );
});
