// Cards of a member's tasks.
import { Link } from '@tanstack/react-router';
import type { ReceivedTask } from '@xianfeng/features/tasks/schema';
import { useGlow } from '../../app/live/glow.js';
import { useMe } from '../../app/session/me.js';
import { shortDay } from '../../components/dates.js';
import cards from '../../components/list/List.module.css';
import { DueText } from './DueText.js';
import { DeliveryTag } from './tags.js';

/** Tasks as large cards; the whole card opens the task. */
export function TaskCards({ tasks }: { tasks: readonly ReceivedTask[] }) {
  const { today, assignment } = useMe();
  const glow = useGlow();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={cards.cards} aria-label="任务">
      {tasks.map((task) => (
        <li
          key={task.deliveryId}
          className={`${cards.card} ${cards.whole} ${glow('task', task.taskId)} ${glow('delivery', task.deliveryId)}`}
        >
          <div className={cards.cardHead}>
            <Link
              to="/my/tasks/$taskId"
              params={{ taskId: task.taskId }}
              className={`${cards.cardTitle} ${cards.wholeLink}`}
            >
              {task.title}
            </Link>
            <DeliveryTag state={task.state} overdue={task.overdue} />
          </div>
          {task.state === 'returned' && <p>退回意见：{task.opinion}</p>}
          <div className={cards.cardFoot}>
            {task.senderId !== assignment.organizationId && <span>{task.senderName}</span>}
            <DueText task={task} day={shortDay(task.dueOn, today)} today={today} />
          </div>
        </li>
      ))}
    </ul>
  );
}
