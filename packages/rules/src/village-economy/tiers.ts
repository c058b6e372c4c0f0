// Tiers of villages and the district's indicators (VEC-02, VEC-03).
import { VEC_02, VEC_03 } from '../catalogue/villages/vec.js';
import type { CivilDate } from '../civil-date.js';
import { type Citation, cite } from '../law/citation.js';
import { type VecSettings, vecDefaults } from '../settings/villages/vec.js';
import { isMoreThanHalf } from '../share.js';

/** VEC-02: A from a million 元, B from 500,000, C from 100,000, D below. */
export type Tier = 'A' | 'B' | 'C' | 'D';

/** Lower bounds are included: exactly 10万 is C. */
export function tierOf(fen: number, settings: VecSettings = vecDefaults): Tier {
  if (fen >= settings['vec.tierAFen']) return 'A';
  if (fen >= settings['vec.tierBFen']) return 'B';
  return fen >= settings['vec.tierCFen'] ? 'C' : 'D';
}

/** The district's indicators and the villages in each tier. */
export interface TierIndicators {
  readonly villages: number;
  readonly counts: Readonly<Record<Tier, number>>;
  /** 10万元以下村 清零 */
  readonly clearedD: boolean;
  /** 50万元以上 过半 */
  readonly moreThanHalfAB: boolean;
}

/** VEC-03: the district's indicators over its villages' yearly income in 分. */
export function tierIndicators(
  incomes: readonly number[],
  settings: VecSettings = vecDefaults,
): TierIndicators {
  const counts = { A: 0, B: 0, C: 0, D: 0 };
  for (const fen of incomes) counts[tierOf(fen, settings)] += 1;
  return {
    villages: incomes.length,
    counts,
    clearedD: counts.D === 0,
    moreThanHalfAB: isMoreThanHalf(counts.A + counts.B, incomes.length),
  };
}

/** The rules on tiers, cited as they stand on a day. */
export function tierCitations(date: CivilDate): readonly Citation[] {
  return [cite(VEC_02, date), cite(VEC_03, date)];
}
