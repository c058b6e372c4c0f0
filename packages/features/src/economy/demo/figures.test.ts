// Tests of the demo's amounts of income.
import { tierIndicators } from '@xianfeng/rules';
import { expect, test } from 'vitest';
import { Random } from '../../kit/demo/index.js';
import { monthlyFigures, yearTotals } from './figures.js';

const totals = yearTotals(216, 2021, 2026, new Random('test'));
const ofYear = (index: number) => totals.map((years) => years[index] ?? 0);

test('2021 is as the founding district had it: none under 10万, over half from 50万, 31 % from 100万', () => {
  const { counts, clearedD, moreThanHalfAB, villages } = tierIndicators(ofYear(0));
  expect({ villages, clearedD, moreThanHalfAB }).toEqual({
    villages: 216,
    clearedD: true,
    moreThanHalfAB: true,
  });
  expect(Math.round((100 * counts.A) / villages)).toBe(31);
  expect(ofYear(0)).toEqual(expect.arrayContaining([10_000_000, 50_000_000, 100_000_000]));
});

test('later years go on from there, and no village falls under 10万 again', () => {
  for (const year of [1, 2, 3, 4, 5]) {
    expect(tierIndicators(ofYear(year)).clearedD).toBe(true);
  }
  expect(totals.every((years) => years.length === 6)).toBe(true);
  expect(yearTotals(216, 2021, 2026, new Random('test'))).toEqual(totals);
});

test('twelve months add up to the 分, and only 投资收益 is ever negative', () => {
  const random = new Random('months');
  let losses = 0;
  for (const total of ofYear(0)) {
    const months = monthlyFigures(total, random);
    expect(months).toHaveLength(12);
    let sum = 0;
    for (const { operating, contract, investment, subsidy, other } of months) {
      expect(Math.min(operating, contract, subsidy, other)).toBeGreaterThanOrEqual(0);
      if (investment < 0) losses += 1;
      sum += operating + contract + investment + subsidy + other;
    }
    expect(sum).toBe(total);
  }
  expect(losses).toBeGreaterThan(0);
});
