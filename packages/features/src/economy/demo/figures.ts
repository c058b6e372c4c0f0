/** Figures of income: years by the founding district, months that add up. */
import type { Random } from '../../kit/demo/index.js';

/** A month's five kinds in 分. */
export interface MonthFigures {
  operating: number;
  contract: number;
  investment: number;
  subsidy: number;
  other: number;
}

const WAN = 1_000_000;
/** The founding district in 2021: 31 % from 100万元, more than half from 50万元, none under 10万元. */
const SHARE_A = 0.31;
const SHARE_AB = 0.55;

/**
 * Income of each village in each year, in 分: the first year by the founding district's shares, the
 * bounds themselves among them, each further year between −3 % and +18 % of the one before.
 */
export function yearTotals(
  villages: number,
  firstYear: number,
  lastYear: number,
  random: Random,
): number[][] {
  const a = Math.round(villages * SHARE_A);
  const ab = Math.max(Math.round(villages * SHARE_AB), Math.floor(villages / 2) + 1);
  const first = Array.from({ length: villages }, (_, rank) => {
    if (rank < a) return rank === 0 ? 100 * WAN : random.int(100 * WAN, 460 * WAN);
    if (rank < ab) return rank === a ? 50 * WAN : random.int(50 * WAN, 100 * WAN - 1);
    return rank === ab ? 10 * WAN : random.int(10 * WAN, 50 * WAN - 1);
  });
  return random.shuffle(first).map((start) => {
    const years = [start];
    for (let year = firstYear + 1; year <= lastYear; year++) {
      const before = years.at(-1) ?? start;
      years.push(Math.max(10 * WAN, before + Math.floor((before * random.int(-3, 18)) / 100)));
    }
    return years;
  });
}

/** Twelve months whose kinds add up to the year's total to the 分. */
export function monthlyFigures(total: number, random: Random): MonthFigures[] {
  const part = (low: number, high: number) => Math.floor((total * random.int(low, high)) / 100);
  const contract = part(8, 30);
  const subsidy = part(3, 12);
  const other = part(0, 4);
  // One village in ten loses a little by what it has invested.
  const investment = random.chance(0.1) ? -part(1, 2) : part(0, 6);
  const operating = total - contract - subsidy - other - investment;
  const spread = [operating, contract, investment, subsidy, other].map((sum) =>
    inMonths(sum, random),
  );
  return Array.from({ length: 12 }, (_, month) => ({
    operating: spread[0]?.[month] ?? 0,
    contract: spread[1]?.[month] ?? 0,
    investment: spread[2]?.[month] ?? 0,
    subsidy: spread[3]?.[month] ?? 0,
    other: spread[4]?.[month] ?? 0,
  }));
}

/** Uneven, but never of another sign than the whole; the last month takes what is left. */
function inMonths(sum: number, random: Random): number[] {
  const weights = Array.from({ length: 12 }, () => random.int(60, 140));
  const whole = weights.reduce((all, weight) => all + weight, 0);
  let left = sum;
  return weights.map((weight, month) => {
    const share = month === 11 ? left : Math.trunc((sum * weight) / whole);
    left -= share;
    return share;
  });
}
