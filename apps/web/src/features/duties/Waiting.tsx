import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ActivityRow, activityPhaseLabels } from '@xianfeng/features/activities/schema';
import type { ReceivedTask, SentTask } from '@xianfeng/features/tasks/schema';
import { toProblem } from '../../app/api/problem.js';
import { trpc } from '../../app/api/trpc.js';
import { useGlow } from '../../app/live/glow.js';
import { useMe } from '../../app/session/me.js';
import { dueText, shortDay } from '../../components/dates.js';
import { Empty } from '../../components/feedback/Empty.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import { Skeleton } from '../../components/feedback/Skeleton.js';
import { Card } from '../../components/page/Page.js';
import { StatusTag } from '../../components/StatusTag.js';
import { LeaveRequests } from '../activities/detail/LeaveRequests.js';
import { phaseTones } from '../activities/labels.js';
import { DeliveryTag } from '../tasks/DeliveryTag.js';
import css from './Duties.module.css';

/** Meetings ahead whose requests for leave are looked at. */
const AHEAD = 10;

/** What others wait for: records to mend or to send on, leave to decide, tasks to do, reports to check. */
export function Waiting() {
  const { today, assignment } = useMe();
  const secretary = assignment.role === 'branch_secretary';
  const records = useQuery(
    trpc.activities.list.queryOptions({
      state: ['returned', 'pending_minutes', ...(secretary ? (['pending_branch'] as const) : [])],
      limit: 20,
    }),
  );
  const ahead = useQuery(
    trpc.activities.list.queryOptions({ state: ['notified'], from: today, limit: AHEAD }),
  );
  const details = useQueries({
    queries: (ahead.data?.items ?? []).map(({ id }) => trpc.activities.get.queryOptions({ id })),
  });
  const tasks = useQuery(trpc.tasks.received.queryOptions({ state: 'open', limit: 20 }));
  const sent = useQuery(trpc.tasks.sent.queryOptions({ state: 'open', limit: 50 }));
  const error = records.error ?? ahead.error ?? tasks.error ?? sent.error;
  const leaves = details.flatMap(({ data }) => {
    const requests = data?.leaveRequests.filter((leave) => leave.decidable) ?? [];
    return data === undefined || requests.length === 0 ? [] : [{ activity: data, requests }];
  });
  const known =
    records.data !== undefined &&
    ahead.data !== undefined &&
    tasks.data !== undefined &&
    sent.data !== undefined;
  const reported = (sent.data?.items ?? []).filter(({ progress }) => progress.reported > 0);
  const toDo = (tasks.data?.items ?? []).filter((task) => task.state !== 'reported');
  const nothing =
    leaves.length + toDo.length + reported.length === 0 && records.data?.items.length === 0;
  if (error !== null) {
    return (
      <ProblemNote
        problem={toProblem(error)}
        onRetry={() =>
          Promise.all([records.refetch(), ahead.refetch(), tasks.refetch(), sent.refetch()])
        }
        retrying={[records, ahead, tasks, sent].some(({ isFetching }) => isFetching)}
      />
    );
  }
  if (!known) return <Skeleton />;
  if (nothing) return <Empty>没有等您处理的事项</Empty>;
  return (
    <div className={css.waiting}>
      {leaves.map(({ activity, requests }) => (
        <Card key={activity.id}>
          <p className={css.waitHead}>
            请假待审批：
            <Link to="/activities/$activityId" params={{ activityId: activity.id }}>
              {shortDay(activity.heldOn, today)} {activity.title}
            </Link>
          </p>
          <LeaveRequests requests={requests} />
        </Card>
      ))}
      <RecordItems rows={records.data.items} />
      <ReceivedItems tasks={toDo} />
      <ReportedItems tasks={reported} />
    </div>
  );
}

function RecordItems({ rows }: { rows: readonly ActivityRow[] }) {
  const { today } = useMe();
  const glow = useGlow();
  return rows.map((row) => (
    <Card key={row.id} className={`${css.item} ${glow('activity', row.id)}`}>
      <div>
        <p className={css.waitHead}>
          <Link to="/activities/$activityId" params={{ activityId: row.id }}>
            {row.title}
          </Link>
        </p>
        <p className={css.soft}>{shortDay(row.heldOn, today)}</p>
      </div>
      <StatusTag tone={phaseTones[row.phase]}>{activityPhaseLabels[row.phase]}</StatusTag>
    </Card>
  ));
}

function ReceivedItems({ tasks }: { tasks: readonly ReceivedTask[] }) {
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

function ReportedItems({ tasks }: { tasks: readonly SentTask[] }) {
  return tasks.map((task) => (
    <Card key={task.id} className={css.item ?? ''}>
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
