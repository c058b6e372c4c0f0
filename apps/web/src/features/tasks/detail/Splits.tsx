// Tasks that a delivery was split into.
import { Link } from '@tanstack/react-router';
import type { SplitTask } from '@xianfeng/features/tasks/schema';
import { useGlow } from '../../../app/live/glow.js';
import { useMe } from '../../../app/session/me.js';
import { shortDay } from '../../../components/dates.js';
import shared from '../../../components/page/Parts.module.css';
import { ProgressBar } from '../ProgressBar.js';
import css from './Detail.module.css';

/** The tasks that a received one was split into, with how far each is. */
export function Splits({ splits }: { splits: readonly SplitTask[] }) {
  const { today } = useMe();
  const glow = useGlow();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={`${shared.surface} ${css.splits}`}>
      {splits.map((split) => (
        <li key={split.id} className={glow('task', split.id)}>
          <Link to="/tasks/$taskId" params={{ taskId: split.id }}>
            {split.title}
          </Link>
          <span className={shared.soft}>{shortDay(split.dueOn, today)}截止</span>
          <ProgressBar progress={split.progress} total={split.total} overdue={0} />
        </li>
      ))}
    </ul>
  );
}
