// Income of a village's collective by kind (VEC-01).
import { VEC_01 } from '../catalogue/villages/vec.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import { type VecSettings, vecDefaults } from '../settings/villages/vec.js';
import { isCount } from '../share.js';

/** VEC-01 收入 by kind in 分, by the items of the yearly report. */
export interface Income {
  /** 经营收入 */
  readonly operatingFen: number;
  /** 发包及上交收入 */
  readonly contractFen: number;
  /** 投资收益; may be a loss. */
  readonly investmentFen: number;
  /** 补助收入 */
  readonly subsidyFen: number;
  /** 其他收入 */
  readonly otherFen: number;
}

/** Each kind of income in words. */
export const incomeLabels: Readonly<Record<keyof Income, string>> = {
  operatingFen: '经营收入',
  contractFen: '发包及上交收入',
  investmentFen: '投资收益',
  subsidyFen: '补助收入',
  otherFen: '其他收入',
};

/** 总收入: the sum of all five. */
export function totalIncome(income: Income): number {
  return operatingIncome(income) + income.subsidyFen;
}

/** 经营性收入: all but 补助收入. */
export function operatingIncome(income: Income): number {
  return income.operatingFen + income.contractFen + income.investmentFen + income.otherFen;
}

/** The income that the tiers go by (district setting). */
export function tierIncome(income: Income, settings: VecSettings = vecDefaults): number {
  return settings['vec.tierBase'] === 'total' ? totalIncome(income) : operatingIncome(income);
}

/** VEC-01: whole 分; only 投资收益 may be negative. */
export function judgeIncome(income: Income, date: CivilDate): Judgement {
  const kinds = ['operatingFen', 'contractFen', 'investmentFen', 'subsidyFen', 'otherFen'] as const;
  return judge(
    kinds
      .filter((kind) => {
        const fen = income[kind];
        return !(isCount(fen) || (kind === 'investmentFen' && isCount(-fen)));
      })
      .map((kind) =>
        block(
          VEC_01,
          date,
          `${incomeLabels[kind]}不是有效金额。`,
          { fact: kind, hint: '请填写金额，精确到分；只有投资收益可以为负。' },
          { facts: { [kind]: income[kind] } },
        ),
      ),
  );
}

/** So many times the amount of the year before is asked about: 万元 typed as 元 is ten thousand times. */
const TIMES_ASKED = 100;
/** Smaller amounts than 1万元 are asked about by nobody. */
const SMALLEST_ASKED_FEN = 1_000_000;

/**
 * VEC-01: an amount of more than a hundred times that of the same period of the year before is asked about,
 * as its unit may be mistaken. A period without an amount the year before says nothing.
 */
export function judgeMagnitude(
  income: Income,
  yearBefore: Income | null,
  date: CivilDate,
): Finding[] {
  if (yearBefore === null) return [];
  const kinds = ['operatingFen', 'contractFen', 'investmentFen', 'subsidyFen', 'otherFen'] as const;
  return kinds.flatMap((kind) => {
    const [now, before] = [Math.abs(income[kind]), Math.abs(yearBefore[kind])];
    if (before === 0 || now < SMALLEST_ASKED_FEN || now <= before * TIMES_ASKED) return [];
    const message = `${incomeLabels[kind]}是上年同期的${Math.round(now / before)}倍，请核对单位是否为元。`;
    const hint = '金额无误的，请在备注中写明增长的原因。';
    return [warn(VEC_01, date, message, { change: { fact: kind, hint } })];
  });
}
