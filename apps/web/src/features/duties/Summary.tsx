// Summary of a month's duties.
import type { DutyRow } from '@xianfeng/features/duties/schema';
import shared from '../../components/page/Parts.module.css';
import css from './Duties.module.css';

/** The month in one line. */
export function Summary({ rows }: { rows: readonly DutyRow[] }) {
  const open = rows.filter((row) => row.missing > 0);
  const count = (state: DutyRow['state']) => rows.filter((row) => row.state === state).length;
  const overdue = count('overdue');
  const soon = count('due_soon');
  if (open.length === 0) {
    return <p className={css.allDone}>应做事项{rows.length}项，已全部完成。</p>;
  }
  return (
    <p>
      应做事项{rows.length}项，已完成{rows.length - open.length}项，还有
      <b className={css.count}>{open.length}</b>项
      {soon > 0 && <span className={css.soon}>，其中{soon}项7天内到期</span>}
      {overdue > 0 && <span className={shared.late}>，{overdue}项已逾期</span>}。
    </p>
  );
}
