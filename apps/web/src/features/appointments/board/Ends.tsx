// The two ends of the board: the pool, and those in office.
import { appointmentStateLabels, type BoardStage } from '@xianfeng/features/appointments/labels';
import type { Board } from '@xianfeng/features/appointments/schema';
import css from '../Appointments.module.css';
import { countAt } from './counts.js';
import { StageLink } from './StageLink.js';

/** Stages before the way and after it: numbers that open their lists. */
const ends: readonly BoardStage[] = ['lead', 'pending_intake', 'in_pool', 'in_office', 'left'];

/** Counts of the pool and of those in office, each leading to its list. */
export function Ends({ board, streetId }: { board: Board; streetId?: number | undefined }) {
  return (
    <ul className={css.pool} aria-label="人才库和在任">
      {ends.map((stage) => {
        const { count, overdue } = countAt(board, stage, streetId);
        return (
          <li key={stage}>
            <StageLink stage={stage} streetId={streetId} label={`${count}人，`}>
              {appointmentStateLabels[stage]} <b>{count}</b>
              {overdue > 0 && <span className={css.late}>超期{overdue}</span>}
            </StageLink>
          </li>
        );
      })}
    </ul>
  );
}
