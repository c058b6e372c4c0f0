// Links between months of the board.
import { Link } from '@tanstack/react-router';
import { monthText, shiftMonth } from '../../components/dates.js';
import shared from '../../components/page/Parts.module.css';

/** The month before, this one, the month after, and the way back from a part to the whole. */
export function MonthLinks(props: {
  month: string;
  current: string;
  organizationId?: number | undefined;
}) {
  const { month, current, organizationId } = props;
  const before = shiftMonth(month, -1);
  const after = shiftMonth(month, 1);
  return (
    <nav className={shared.periods} aria-label="月份">
      <Link
        to="/board"
        search={{ month: before, organizationId }}
        aria-label={`上个月：${monthText(before)}`}
      >
        ‹ 上月
      </Link>
      {(month !== current || organizationId !== undefined) && <Link to="/">本月全部</Link>}
      <Link
        to="/board"
        search={{ month: after, organizationId }}
        aria-label={`下个月：${monthText(after)}`}
      >
        下月 ›
      </Link>
    </nav>
  );
}
