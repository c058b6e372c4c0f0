// Due date of a task.
import type { ReceivedTask } from '@xianfeng/features/tasks/schema';
import { dueText } from '../../components/dates.js';

/** The day until which it is due, and how long that is. */
export function DueText(props: {
  task: Pick<ReceivedTask, 'dueOn' | 'state'>;
  day: string;
  today: string;
}) {
  const { task, day, today } = props;
  const open = task.state === 'handed' || task.state === 'accepted' || task.state === 'returned';
  return (
    <time dateTime={task.dueOn}>
      {day}截止{open && `，${dueText(task.dueOn, today)}`}
    </time>
  );
}
