// Figures of a month.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ActivityState } from '@xianfeng/features/activities/schema';
import { summaryStates } from '@xianfeng/features/duties/labels';
import { endOfMonth } from '@xianfeng/rules';
import { Loaded } from '../../components/feedback/Loaded.js';
import shared from '../../components/page/Parts.module.css';
import css from './Board.module.css';
import { monthSummary } from './query.js';

interface Figure {
  label: string;
  value: number;
  /** The list that the figure is the length of; without it, the month's whole list. */
  state?: readonly ActivityState[];
}

/** The month in a few numbers; each opens the list that it counts. */
export function Figures({ month }: { month: string }) {
  const summary = useQuery(monthSummary(month));
  const from = `${month}-01`;
  const to = endOfMonth(from);
  return (
    <Loaded query={summary} lines={2}>
      {(data) => {
        const figures: Figure[] = [
          { label: '组织生活', value: data.activities },
          { label: '未上报', value: data.unsent, state: summaryStates.unsent },
          { label: '待支部审核', value: data.pendingBranch, state: summaryStates.pendingBranch },
          { label: '待街道审核', value: data.pendingStreet, state: summaryStates.pendingStreet },
          { label: '已退回', value: data.returned, state: summaryStates.returned },
          { label: '已通过', value: data.passed, state: summaryStates.passed },
        ];
        return (
          // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
          <ul role="list" className={css.figures} aria-label="本月概况">
            {figures.map(({ label, value, state }) => (
              <li key={label}>
                <Link to="/activities" search={{ from, to, ...(state && { state: [...state] }) }}>
                  <span className={css.value}>{value}</span>
                  <span className={shared.soft}>{label}</span>
                </Link>
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
