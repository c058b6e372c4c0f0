// Figures of the count of talents in post (TAL-14).
import { Link } from '@tanstack/react-router';
import { talentSourceLabels } from '@xianfeng/features/talents/labels';
import type { TalentCount } from '@xianfeng/features/teams/schema';
import shared from '../page/Parts.module.css';

interface Period {
  from?: string | undefined;
  to?: string | undefined;
  streetId?: number | undefined;
}

/** TAL-14 in numbers: all, and by source; each opens the people in post whom it counts. */
export function CountFigures({ count, search }: { count: TalentCount; search: Period }) {
  const bySize = [...count.bySource].sort((a, b) => b.talents - a.talents);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={shared.figures} aria-label="进入村班子人才">
      <li>
        <Link to="/teams/holders" search={{ ...search, talents: true }}>
          <span className={shared.value}>
            {count.talents}
            <small> 人</small>
          </span>
          <span className={shared.label}>进入村班子人才</span>
        </Link>
      </li>
      {bySize.map(({ source, talents }) => (
        <li key={source}>
          <Link to="/teams/holders" search={{ ...search, source }}>
            <span className={shared.value}>{talents}</span>
            <span className={shared.label}>{talentSourceLabels[source]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
