import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ActivityState } from '@xianfeng/features/activities/labels';
import type { Role } from '@xianfeng/features/kernel/labels';
import { toProblem } from '../../app/api/problem.js';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { Empty } from '../../components/feedback/Empty.js';
import { ProblemNote } from '../../components/feedback/ProblemNote.js';
import { Skeleton } from '../../components/feedback/Skeleton.js';
import css from './Duties.module.css';
import { LeaveItems, ReceivedItems, RecordItems, ReportedItems } from './WaitingItems.js';

/** More records than this are behind a link: the desk shows where to begin. */
const SHOWN_RECORDS = 5;

/** The records that wait for somebody in each role; nobody else's desk asks for any. */
const records: Partial<Record<Role, ActivityState[]>> = {
  branch_secretary: ['returned', 'pending_minutes', 'pending_branch'],
  organization_commissioner: ['returned', 'pending_minutes'],
  street_organizer: ['pending_street'],
};

/** Who decides requests for leave: the secretary, and the street those of its secretaries (MEET-12). */
const deciders: readonly Role[] = ['branch_secretary', 'street_organizer'];

/** What others wait for: records to mend or to pass on, leave to decide, tasks to do, reports to check. */
export function Waiting() {
  const { role } = useMe().assignment;
  const state = records[role] ?? [];
  const decides = deciders.includes(role);
  const activities = useQuery(
    trpc.activities.list.queryOptions(
      { state, limit: SHOWN_RECORDS },
      { enabled: state.length > 0 },
    ),
  );
  const leave = useQuery(
    trpc.activities.pendingLeave.queryOptions({ limit: 50 }, { enabled: decides }),
  );
  const received = useQuery(trpc.tasks.received.queryOptions({ state: 'open', limit: 20 }));
  const sent = useQuery(trpc.tasks.sent.queryOptions({ state: 'open', reported: true, limit: 20 }));
  const asked = [activities, leave, received, sent].filter(({ isEnabled }) => isEnabled);
  const broken = asked.find(({ error, data }) => error !== null && data === undefined);
  if (broken) {
    return (
      <ProblemNote
        problem={toProblem(broken.error)}
        onRetry={() => Promise.all(asked.map((query) => query.refetch()))}
        retrying={asked.some(({ isFetching }) => isFetching)}
      />
    );
  }
  if (asked.some(({ data }) => data === undefined)) return <Skeleton />;
  const rows = activities.data?.items ?? [];
  const requests = leave.data?.items ?? [];
  const toDo = (received.data?.items ?? []).filter((task) => task.state !== 'reported');
  const reported = sent.data?.items ?? [];
  if (rows.length + requests.length + toDo.length + reported.length === 0) {
    return <Empty>没有等您处理的事项</Empty>;
  }
  return (
    <div className={css.waiting}>
      <LeaveItems requests={requests} />
      <RecordItems rows={rows} />
      {activities.data?.next != null && (
        <p>
          <Link to="/activities" search={{ state }} className="text-link">
            查看全部等待处理的记录
          </Link>
        </p>
      )}
      <ReceivedItems tasks={toDo} />
      <ReportedItems tasks={reported} />
    </div>
  );
}
