// Progress of a task.
import { overdueDeliveryStates, type Progress } from '@xianfeng/features/tasks/schema';
import shared from '../../components/page/Parts.module.css';
import css from './Tasks.module.css';

/** How far a task is with all who have it: in words, and as a bar that only helps the eye. */
export function ProgressBar(props: { progress: Progress; total: number; overdue: number }) {
  const { progress, total, overdue } = props;
  // Who was withdrawn from has nothing to do any more.
  const counted = total - progress.withdrawn;
  const share = (count: number) => ({ width: `${counted === 0 ? 0 : (count / counted) * 100}%` });
  const waiting = overdueDeliveryStates.reduce((sum, state) => sum + progress[state], 0);
  return (
    <div className={css.progress}>
      <span className={css.track} aria-hidden="true">
        <span className={css.closed} style={share(progress.closed)} />
        <span className={css.reported} style={share(progress.reported)} />
      </span>
      <span className={shared.count}>
        已办结{progress.closed}/{counted}
        {progress.reported > 0 && `，待审核${progress.reported}`}
        {waiting > 0 && overdue === 0 && `，办理中${waiting}`}
        {overdue > 0 && <span className={shared.late}>，超期{overdue}</span>}
      </span>
    </div>
  );
}
