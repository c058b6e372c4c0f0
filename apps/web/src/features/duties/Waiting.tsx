import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ActivityRow, activityPhaseLabels } from '@xianfeng/features/activities/schema';
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
import css from './Duties.module.css';

/** Meetings ahead whose requests for leave are looked at. */
const AHEAD = 10;

/** What others wait for: records to mend or to send on, leave to decide, tasks received. */
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
  const error = records.error ?? ahead.error ?? tasks.error;
  const leaves = details.flatMap(({ data }) => {
    const requests = data?.leaveRequests.filter((leave) => leave.decidable) ?? [];
    return data === undefined || requests.length === 0 ? [] : [{ activity: data, requests }];
  });
  const known = records.data !== undefined && ahead.data !== undefined && tasks.data !== undefined;
  const toDo = (tasks.data?.items ?? []).filter((task) => task.state !== 'reported');
  const nothing = leaves.length === 0 && toDo.length === 0 && records.data?.items.length === 0;
  if (error !== null) {
    return (
      <ProblemNote
        problem={toProblem(error)}
        onRetry={() => Promise.all([records.refetch(), ahead.refetch(), tasks.refetch()])}
        retrying={records.isFetching || ahead.isFetching || tasks.isFetching}
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
      {toDo.map((task) => (
        <Card key={task.deliveryId} className={css.item ?? ''}>
          <div>
            <p className={css.waitHead}>{task.title}</p>
            <p className={css.soft}>
              {task.senderName}下达，{dueText(task.dueOn, today)}
            </p>
          </div>
          <StatusTag tone={task.overdue ? 'error' : 'running'}>
            {task.overdue ? '已超期' : '任务'}
          </StatusTag>
        </Card>
      ))}
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
