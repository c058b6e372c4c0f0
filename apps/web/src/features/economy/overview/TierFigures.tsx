// Figures of the tiers of a year (VEC-02, VEC-03).
import { Link } from '@tanstack/react-router';
import { type Tier, type TierBounds, tierNames, tiers } from '@xianfeng/features/economy/labels';
import type { Figures } from '@xianfeng/features/economy/schema';
import shared from '../../../components/page/Parts.module.css';
import css from '../Economy.module.css';
import { wanText } from '../money.js';

/** One decimal, rounded for the eye only; the rule compares whole numbers. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** The tiers of a year in large numbers, each opening its villages, with the three indicators. */
export function TierFigures(props: {
  figures: Figures;
  bounds: TierBounds;
  year: number;
  streetId?: number | undefined;
  /** The year still runs: its sums are a beginning, and 清零 cannot be said. */
  running: boolean;
}) {
  const { figures, bounds, year, streetId, running } = props;
  const names = tierNames(bounds);
  const { counts, counted, villages, totalFen } = figures;
  const part = streetId === undefined ? {} : { streetId };
  const said: Record<Tier, string> = {
    A: `占${shareText(counts.A, counted)}`,
    B: `与上一档合计${counts.A + counts.B}个，占${shareText(counts.A + counts.B, counted)}，${
      figures.moreThanHalfAB ? '已过半' : '未过半'
    }`,
    C: `占${shareText(counts.C, counted)}`,
    D: counted === 0 ? '—' : running ? '年度累计中' : figures.clearedD ? '已清零' : '未清零',
  };
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={css.figures} aria-label={`${year}年收入档次`}>
      {tiers.map((tier) => (
        <li key={tier}>
          <Link to="/economy/villages" search={{ year, tier, ...part }}>
            <span className={shared.soft}>{names[tier]}</span>
            <span className={`${shared.value} ${css.value}`}>
              {counts[tier]}
              <small>个</small>
            </span>
            <span className={isMet(tier, figures) && !running ? css.met : shared.soft}>
              {said[tier]}
            </span>
          </Link>
        </li>
      ))}
      <li>
        <Link to="/economy/villages" search={{ year, ...part }}>
          <span className={shared.soft}>总收入</span>
          <span className={`${shared.value} ${css.value}`}>{wanText(totalFen)}</span>
          <span className={shared.soft}>
            {villages}个村（社区），{counted}个有数据
          </span>
        </Link>
      </li>
    </ul>
  );
}

function isMet(tier: Tier, { clearedD, moreThanHalfAB, counted }: Figures): boolean {
  if (counted === 0) return false;
  return tier === 'D' ? clearedD : tier === 'B' && moreThanHalfAB;
}
