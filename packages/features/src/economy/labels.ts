/** Words of the village economy. Browser-safe. */
import type { Income, Tier } from '@xianfeng/rules';

export {
  type CollectiveMatter,
  collectiveMatterLabels,
  type DevelopmentPath,
  developmentPathLabels,
  type Income,
  type IncomeState,
  incomeLabels,
  incomeStateLabels,
  planDocumentLabels,
  type Tier,
} from '@xianfeng/rules';

/** The five kinds in the order of the yearly report (VEC-01). */
export const incomeKinds = [
  'operatingFen',
  'contractFen',
  'investmentFen',
  'subsidyFen',
  'otherFen',
] as const satisfies readonly (keyof Income)[];

/** The tiers of a village's yearly income, the highest first (VEC-02). */
export const tiers = ['A', 'B', 'C', 'D'] as const satisfies readonly Tier[];

/** Lower bounds of the tiers in 分, as the district has set them (VEC-02). */
export interface TierBounds {
  A: number;
  B: number;
  C: number;
}

/** The tiers in words by their bounds: A 100万元以上, B 50万元至100万元 … */
export function tierNames({ A, B, C }: TierBounds): Record<Tier, string> {
  const wan = (fen: number) => `${fen / 1_000_000}万元`;
  return {
    A: `${wan(A)}以上`,
    B: `${wan(B)}至${wan(A)}`,
    C: `${wan(C)}至${wan(B)}`,
    D: `${wan(C)}以下`,
  };
}

/** States of a project. */
export const projectStateLabels = {
  planned: '谋划中',
  running: '实施中',
  finished: '已见效',
  stopped: '已终止',
} as const;
export type ProjectState = keyof typeof projectStateLabels;

/** Bodies that may take a collective decision (VEC-05). */
export const decisionBodyLabels = { members: '成员大会', representatives: '成员代表大会' } as const;
export type DecisionBody = keyof typeof decisionBodyLabels;

/** The month of a row that stands for its year as a whole. */
export const WHOLE_YEAR = 0;

/** 3月; 全年 for a year that was reported as a whole. */
export function monthName(month: number): string {
  return month === WHOLE_YEAR ? '全年' : `${month}月`;
}

/** 分 → 元 with two decimals and thousands separated: 1234567 → 12,345.67 */
export function yuanText(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const [whole = '0', cents = '00'] = fenToYuan(Math.abs(fen)).split('.');
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** 分 → 元 as a form or a file holds it: 1234567 → 12345.67 */
export function fenToYuan(fen: number): string {
  const cents = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${cents.slice(0, -2)}.${cents.slice(-2)}`;
}

/** Most that one figure may be: 1000亿元, in 分. */
export const MAX_FEN = 10_000_000_000_000;

/**
 * 元 as typed → whole 分, or null for what is no amount to the 分. Separators of thousands and
 * full-width signs are understood.
 */
export function yuanToFen(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s¥元]/g, '');
  const match = /^([-+]?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  if (match === null) return null;
  const [, sign = '', whole = '0', cents = ''] = match;
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  if (fen > MAX_FEN) return null;
  return sign === '-' && fen !== 0 ? -fen : fen;
}

/** Who watches over the finances of a village, and of a community. */
export const supervisionLabels = {
  village: '村务监督委员会',
  community: '居务监督委员会',
} as const;
