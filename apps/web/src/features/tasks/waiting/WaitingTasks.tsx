// Tasks and reports that wait for the reader.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../../app/session/me.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { dueText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { WaitingItem } from '../../../components/slot/Waiting.js';
import { DeliveryTag } from '../tags.js';
import { receivedTasks, reportedTasks } from './query.js';

/** Tasks that the own organization has to do. */
export function WaitingTasks() {
  const { today } = useMe();
  const received = useQuery(receivedTasks());
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
              step={
                <ButtonLink to="/tasks/$taskId" params={{ taskId: task.taskId }}>
                  {task.state === 'handed' ? '去签收' : '去汇报'}
                </ButtonLink>
              }
            />
          ))
      }
    </Loaded>
  );
}

/** Tasks of the own organization whose reports wait to be checked. */
export function WaitingReports() {
  const sent = useQuery(reportedTasks());
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
            step={
              <ButtonLink
                to="/tasks/$taskId"
                params={{ taskId: task.id }}
                search={{ state: 'reported' }}
              >
                去审核
              </ButtonLink>
            }
          />
        ))
      }
    </Loaded>
  );
}
