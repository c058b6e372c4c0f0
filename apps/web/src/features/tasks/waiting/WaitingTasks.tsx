// Tasks and reports that wait for the reader.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dueText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { WaitingItem } from '../../../components/slot/Waiting.js';
import { DeliveryTag } from '../tags.js';

const SHOWN = 20;

/** Tasks that the own organization has to do. */
export function WaitingTasks() {
  const { today } = useMe();
  const received = useQuery(trpc.tasks.received.queryOptions({ state: 'open', limit: SHOWN }));
  return (
    <Loaded query={received} lines={1}>
      {({ items }) =>
        items
          .filter((task) => task.state !== 'reported')
          .map((task) => (
            <WaitingItem
              key={task.deliveryId}
              kind="delivery"
              id={task.deliveryId}
              link={
                <Link to="/tasks/$taskId" params={{ taskId: task.taskId }}>
                  {task.title}
                </Link>
              }
              note={`${task.senderName}下达，${dueText(task.dueOn, today)}`}
              state={<DeliveryTag state={task.state} overdue={task.overdue} />}
            />
          ))
      }
    </Loaded>
  );
}

/** Tasks of the own organization whose reports wait to be checked. */
export function WaitingReports() {
  const sent = useQuery(
    trpc.tasks.sent.queryOptions({ state: 'open', reported: true, limit: SHOWN }),
  );
  return (
    <Loaded query={sent} lines={1}>
      {({ items }) =>
        items.map((task) => (
          <WaitingItem
            key={task.id}
            kind="task"
            id={task.id}
            link={
              <Link to="/tasks/$taskId" params={{ taskId: task.id }} search={{ state: 'reported' }}>
                {task.title}
              </Link>
            }
            note={`${task.progress.reported}份汇报等待审核`}
            state={<StatusTag tone="warning">待审核</StatusTag>}
          />
        ))
      }
    </Loaded>
  );
}
