import type { ActivityDetail, ActivityPhase } from '@xianfeng/features/activities/schema';
import css from './Detail.module.css';

const steps = ['计划', '通知', '记录', '支部审核', '街道审核', '通过'] as const;

/** How many steps are behind; the next one is under way. */
const done: Record<ActivityPhase, number> = {
  planned: 1,
  notified: 2,
  in_progress: 2,
  pending_minutes: 2,
  recorded: 2,
  returned: 2,
  pending_branch: 3,
  pending_street: 4,
  passed: 6,
  archived: 6,
  cancelled: 0,
};

/** The way of a record (MEET-19), and where it is now. */
export function Progress({ activity }: { activity: ActivityDetail }) {
  if (activity.phase === 'cancelled') return null;
  const behind = done[activity.phase];
  return (
    <ol className={css.steps} aria-label="办理进度">
      {steps.map((step, index) => {
        const state = index < behind ? 'done' : index === behind ? 'now' : 'ahead';
        return (
          <li
            key={step}
            data-state={state}
            {...(state === 'now' && { 'aria-current': 'step' as const })}
          >
            <span>{step}</span>
            {state === 'done' && <span className="visually-hidden">（已完成）</span>}
          </li>
        );
      })}
    </ol>
  );
}
