import { Link } from '@tanstack/react-router';
import type { ActivityRow, PendingLeave } from '@xianfeng/features/activities/schema';
import type { ReceivedTask, SentTask } from '@xianfeng/features/tasks/schema';
import { useGlow } from '../../app/live/glow.js';
import { useMe } from '../../app/session/me.js';
import { dueText, shortDay } from '../../components/dates.js';
import { Card } from '../../components/page/Page.js';
import { StatusTag } from '../../components/StatusTag.js';
import { LeaveRequests } from '../activities/detail/LeaveRequests.js';
import { PhaseTag } from '../activities/tags.js';
import { DeliveryTag } from '../tasks/tags.js';
import css from './Duties.module.css';

/** Requests for leave, those for one meeting together. */
export function LeaveItems({ requests }: { requests: readonly PendingLeave[] }) {
  const { today } = useMe();
  const meetings = new Map<number, PendingLeave[]>();
  for (const leave of requests) {
    meetings.set(leave.activityId, [...(meetings.get(leave.activityId) ?? []), leave]);
  }
  return [...meetings].map(([activityId, leaves]) => (
    <Card key={activityId}>
      <p className={css.waitHead}>
        请假待审批：
        <Link to="/activities/$activityId" params={{ activityId }}>
          {leaves[0] && `${shortDay(leaves[0].heldOn, today)} ${leaves[0].title}`}
        </Link>
      </p>
      <LeaveRequests requests={leaves} />
    </Card>
  ));
}

/** Records that wait; where they come from many branches, each with its own. */
export function RecordItems({ rows }: { rows: readonly ActivityRow[] }) {
  const { today, assignment } = useMe();
  const glow = useGlow();
  return rows.map((row) => (
    <Card key={row.id} className={`${css.item} ${glow('activity', row.id)}`}>
      <div>
        <p className={css.waitHead}>
          <Link to="/activities/$activityId" params={{ activityId: row.id }}>
            {row.title}
          </Link>
        </p>
        <p className={css.soft}>
          {row.organizationId !== assignment.organizationId && `${row.organizationShortName} `}
          <time dateTime={row.heldOn}>{shortDay(row.heldOn, today)}</time>
        </p>
      </div>
      <PhaseTag state={row.phase} />
    </Card>
  ));
}

/** Tasks that the own organization has to do. */
export function ReceivedItems({ tasks }: { tasks: readonly ReceivedTask[] }) {
  const { today } = useMe();
  const glow = useGlow();
  return tasks.map((task) => (
    <Card key={task.deliveryId} className={`${css.item} ${glow('delivery', task.deliveryId)}`}>
      <div>
        <p className={css.waitHead}>
          <Link to="/tasks/$taskId" params={{ taskId: task.taskId }}>
            {task.title}
          </Link>
        </p>
        <p className={css.soft}>
          {task.senderName}下达，{dueText(task.dueOn, today)}
        </p>
      </div>
      <DeliveryTag state={task.state} overdue={task.overdue} />
    </Card>
  ));
}

/** Tasks of the own organization that somebody has reported on. */
export function ReportedItems({ tasks }: { tasks: readonly SentTask[] }) {
  const glow = useGlow();
  return tasks.map((task) => (
    <Card key={task.id} className={`${css.item} ${glow('task', task.id)}`}>
      <div>
        <p className={css.waitHead}>
          <Link to="/tasks/$taskId" params={{ taskId: task.id }} search={{ state: 'reported' }}>
            {task.title}
          </Link>
        </p>
        <p className={css.soft}>{task.progress.reported}份汇报等待审核</p>
      </div>
      <StatusTag tone="warning">待审核</StatusTag>
    </Card>
  ));
}
