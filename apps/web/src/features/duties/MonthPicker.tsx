// Links between months of the desk.
import { Link } from '@tanstack/react-router';
import { monthText, shiftMonth } from '../../components/dates.js';
import shared from '../../components/page/Parts.module.css';

/** The month before, this one, the month after; each has its address. */
export function MonthPicker({ month, current }: { month: string; current: string }) {
  const before = shiftMonth(month, -1);
  const after = shiftMonth(month, 1);
  return (
    <nav className={`${shared.periods} no-print`} aria-label="月份">
      <Link to="/duties" search={{ month: before }} aria-label={`上个月：${monthText(before)}`}>
        ‹ 上月
      </Link>
      {month !== current && <Link to="/">回到本月</Link>}
      <Link to="/duties" search={{ month: after }} aria-label={`下个月：${monthText(after)}`}>
        下月 ›
      </Link>
    </nav>
  );
}
