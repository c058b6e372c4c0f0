// How much a member owes, by base and kind of payer (DUES-01 to DUES-06, DUES-12 to DUES-14).
import {
  DUES_01,
  DUES_02,
  DUES_03,
  DUES_04,
  DUES_05,
  DUES_06,
  DUES_12,
  DUES_13,
  DUES_14,
} from '../catalogue/members/dues.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge, warn } from '../law/judgement.js';
import type { Rule } from '../law/rule.js';
import { type DuesSettings, duesDefaults } from '../settings/members/dues.js';
import { isCount } from '../share.js';

/** Who pays by which base. All money is whole 分. */
export type DuesPayer =
  | { readonly kind: 'salaried'; readonly baseFen: number }
  /** 年薪制: pay received in the month. */
  | { readonly kind: 'annual_salary'; readonly receivedFen: number }
  /** 个体经营者等: monthly average of the last quarter. */
  | { readonly kind: 'self_employed'; readonly quarterAverageFen: number }
  | { readonly kind: 'retired'; readonly totalFen: number; readonly basicFen: number }
  | { readonly kind: 'farmer' }
  | { readonly kind: 'student' | 'unemployed' | 'relief' | 'subsistence' };

/** Each kind of payer in words. */
export const payerLabels: Readonly<Record<DuesPayer['kind'], string>> = {
  salaried: '按月领取工资',
  annual_salary: '实行年薪制',
  self_employed: '个体经营者等',
  retired: '离退休',
  farmer: '农民',
  student: '学生',
  unemployed: '下岗失业',
  relief: '依靠抚恤救济',
  subsistence: '领取最低生活保障金',
};

/** Upper bound of a band, included, and its rate in thousandths of the whole base. */
interface Band {
  readonly upToFen: number;
  readonly permille: number;
}

const wageBands: readonly Band[] = [
  { upToFen: 300_000, permille: 5 },
  { upToFen: 500_000, permille: 10 },
  { upToFen: 1_000_000, permille: 15 },
  { upToFen: Number.POSITIVE_INFINITY, permille: 20 },
];

const pensionBands: readonly Band[] = [
  { upToFen: 500_000, permille: 5 },
  { upToFen: Number.POSITIVE_INFINITY, permille: 10 },
];

/** 一般不超过1000元; more is voluntary. */
const USUAL_MOST_FEN = 100_000;

const FIXED_FEN = 20;
const FARMER_LEAST_FEN = 20;
const FARMER_MOST_FEN = 100;

/** A sum owed, with the rule that fixes it. */
export interface DuesAmount extends Judgement {
  /** Rule by which it is due. */
  readonly rule: string;
  readonly baseFen: number | null;
  readonly permille: number | null;
  /** Due for the month in 分; 0 where the judgement blocks. */
  readonly fen: number;
}

/** One rate on the whole base (not by slices), rounded half up to the 分 (DUES-13). */
function rated(baseFen: number, bands: readonly Band[]): { permille: number; fen: number } {
  const permille = bands.find((band) => baseFen <= band.upToFen)?.permille ?? 0;
  return { permille, fen: Math.floor((baseFen * permille * 2 + 1000) / 2000) };
}

/** DUES-01…06, 13: what a member owes for a month. A negative or fractional base is refused. */
export function monthlyDues(
  payer: DuesPayer,
  date: CivilDate,
  settings: DuesSettings = duesDefaults,
): DuesAmount {
  switch (payer.kind) {
    case 'salaried':
      return onBase(DUES_01, payer.baseFen, wageBands, date, settings);
    case 'annual_salary':
      return onBase(DUES_02, payer.receivedFen, wageBands, date, settings);
    case 'self_employed':
      return onBase(DUES_03, payer.quarterAverageFen, wageBands, date, settings);
    case 'retired': {
      const total = settings['dues.pensionBase'] === 'total';
      const base = total ? payer.totalFen : payer.basicFen;
      return onBase(DUES_04, base, pensionBands, date, settings);
    }
    case 'farmer':
      return fixed(DUES_05, settings['dues.farmerFen']);
    default:
      return fixed(DUES_06, FIXED_FEN);
  }
}

function onBase(
  rule: Rule,
  baseFen: number,
  bands: readonly Band[],
  date: CivilDate,
  settings: DuesSettings,
): DuesAmount {
  if (!isCount(baseFen)) {
    const change = { fact: 'baseFen', hint: '请填写以分为单位、不小于0的整数。' };
    const finding = block(rule, date, '党费基数不是有效金额。', change);
    return { ...judge([finding]), rule: rule.id, baseFen: null, permille: null, fen: 0 };
  }
  const { permille, fen } = rated(baseFen, bands);
  const least = settings['dues.minimumFen'];
  const findings = usualMost(fen, date);
  return { ...judge(findings), rule: rule.id, baseFen, permille, fen: Math.max(fen, least) };
}

/** DUES-14: more than 1000 元 a month is owed by nobody; who pays it is asked. */
function usualMost(fen: number, date: CivilDate): Finding[] {
  if (fen <= USUAL_MOST_FEN) return [];
  return [
    warn(DUES_14, date, `每月党费${yuan(fen)}元，一般不超过1000元，请本人确认是否自愿多交。`, {
      facts: { fen },
      change: { fact: 'fen', hint: '不自愿多交的，按1000元核定。' },
    }),
  ];
}

/** A change of the monthly amount that was fixed at the start of the year. */
export interface DuesChange {
  /** First month of the new amount, 'YYYY-MM'. */
  readonly fromMonth: string;
  readonly decidedByBranch: boolean;
  readonly reason: string;
}

/**
 * DUES-14: may the amount change from this month? It is fixed anew each January; within the year only
 * where the branch decides, with a reason.
 */
export function judgeDuesChange(change: DuesChange, date: CivilDate): Judgement {
  if (change.fromMonth.endsWith('-01')) return judge([]);
  const findings: Finding[] = [];
  if (!change.decidedByBranch) {
    const hint = '工资变动的，明年1月重新核定；确需年内变动的，请支部研究决定。';
    const todo = { fact: 'decidedByBranch', hint };
    findings.push(block(DUES_14, date, '党费数额年初核定，年内一般不变动。', todo));
  }
  if (change.reason.trim() === '') {
    const todo = { fact: 'reason', hint: '请写明变动的原因。' };
    findings.push(block(DUES_14, date, '年内变动党费没有写明原因。', todo));
  }
  return judge(findings);
}

function fixed(rule: Rule, fen: number): DuesAmount {
  return { ...judge([]), rule: rule.id, baseFen: null, permille: null, fen };
}

/** DUES-05: may a province set this sum for its farmers? 0.2 to 1 元. */
export function judgeFarmerDues(fen: number, date: CivilDate): Judgement {
  if (isCount(fen) && fen >= FARMER_LEAST_FEN && fen <= FARMER_MOST_FEN) return judge([]);
  return judge([
    block(
      DUES_05,
      date,
      `农民党员每月党费${yuan(fen)}元，应为0.2元至1元。`,
      { fact: 'fen', hint: '请填写0.2元至1元之间的金额。' },
      { facts: { fen } },
    ),
  ]);
}

/** DUES-13: a payment of less than the minimum is refused. */
export function judgeAmount(
  fen: number,
  date: CivilDate,
  settings: DuesSettings = duesDefaults,
): Judgement {
  const least = settings['dues.minimumFen'];
  if (isCount(fen) && fen >= least) return judge([]);
  return judge([
    block(
      DUES_13,
      date,
      `党费${yuan(fen)}元，低于最低${yuan(least)}元。`,
      { fact: 'fen', hint: `请交纳不少于${yuan(least)}元。` },
      { facts: { fen }, setting: 'dues.minimumFen' },
    ),
  ]);
}

/** 2550 → 25.50 */
export function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}

/** Monthly pay in 分, by what belongs to the base and what does not (DUES-01, DUES-12). */
export interface Pay {
  /** 固定、经常性 parts: 职务、级别、岗位、薪级、绩效工资, 津贴补贴. */
  readonly regularFen: number;
  readonly incomeTaxFen: number;
  /** 五险一金, the member's own part. */
  readonly insuranceAndFundFen: number;
  /** 职业年金, 企业年金, the member's own part. */
  readonly annuityFen: number;
  /** 改革性补贴, 奖励性绩效 and irregular bonuses, as far as they are within the regular pay. */
  readonly reformAndRewardFen: number;
}

/** The base of the dues in 分. */
export interface DuesBase extends Judgement {
  readonly baseFen: number;
}

/** DUES-12, DUES-14: the base is the regular pay without what does not enter it. */
export function duesBase(pay: Pay, date: CivilDate): DuesBase {
  const out = [pay.incomeTaxFen, pay.insuranceAndFundFen, pay.annuityFen, pay.reformAndRewardFen];
  const baseFen = out.reduce((rest, fen) => rest - fen, pay.regularFen);
  if ([pay.regularFen, ...out].every(isCount) && baseFen >= 0) return { ...judge([]), baseFen };
  const change = { fact: 'incomeTaxFen', hint: '请核对工资、个人所得税和五险一金。' };
  return { ...judge([block(DUES_12, date, '扣除项多于工资收入。', change)]), baseFen: 0 };
}
