import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import type { MyActivity } from '@xianfeng/features/activities/schema';
import type { ReceivedTask } from '@xianfeng/features/tasks/schema';
import { useEffect } from 'react';
import { trpc } from '../app/api/trpc.js';
import { useMe } from '../app/session/me.js';
import { dayText, weekday } from '../components/dates.js';
import { Empty } from '../components/feedback/Empty.js';
import { Loaded } from '../components/feedback/Loaded.js';
import { Columns, Page, Section } from '../components/page/Page.js';
import { ActivityCards } from '../features/activities/ActivityCards.js';
import { NextActivity } from '../features/activities/NextActivity.js';
import { TaskCards } from '../features/tasks/TaskCards.js';

const SHOWN_TASKS = 3;
const SHOWN_PAST = 3;
const IDLE_MS = 4_000;

/** The member's phone: my tasks, the next activity, my attendance; no menu needed. */
export function MemberHome() {
  const { displayName, today } = useMe();
  const tasks = useQuery(trpc.tasks.mine.queryOptions({ limit: 20 }));
  useFetchAhead();
  const activities = useQuery(trpc.activities.mine.queryOptions({ limit: 20 }));
  return (
    <Page title={`${displayName}同志，您好`} note={`${dayText(today)} ${weekday(today)}`}>
      <Columns>
        <Section title="我的任务">
          <Loaded query={tasks} lines={3}>
            {({ items }) => <Tasks tasks={items} />}
          </Loaded>
        </Section>
        <Section title="下次活动">
          <Loaded query={activities} lines={4}>
            {({ upcoming }) => <Upcoming activities={upcoming} />}
          </Loaded>
        </Section>
        {activities.data !== undefined && activities.data.items.length > 0 && (
          <Section title="最近参加" actions={<Link to="/my/activities">全部记录</Link>}>
            <ActivityCards
              activities={activities.data.items.slice(0, SHOWN_PAST)}
              label="最近参加的组织生活"
            />
          </Section>
        )}
      </Columns>
    </Page>
  );
}

/**
 * Fetches the code of the views behind this one while nothing else happens: in a meeting room without
 * a signal they then still open.
 */
function useFetchAhead(): void {
  const router = useRouter();
  useEffect(() => {
    const timer = setTimeout(() => {
      void router.preloadRoute({ to: '/my/tasks' });
      void router.preloadRoute({ to: '/my/tasks/$taskId', params: { taskId: 0 } });
      void router.preloadRoute({ to: '/my/activities' });
      void router.preloadRoute({ to: '/my/activities/$activityId', params: { activityId: 0 } });
    }, IDLE_MS);
    return () => clearTimeout(timer);
  }, [router]);
}

function Tasks({ tasks }: { tasks: readonly ReceivedTask[] }) {
  const toDo = tasks.filter(({ state }) => state !== 'reported');
  const reported = tasks.length - toDo.length;
  return (
    <>
      {toDo.length === 0 ? (
        <Empty>没有待办的任务</Empty>
      ) : (
        <TaskCards tasks={toDo.slice(0, SHOWN_TASKS)} />
      )}
      {tasks.length > Math.min(toDo.length, SHOWN_TASKS) && (
        <p>
          <Link to="/my/tasks" className="text-link">
            {reported > 0 ? `${reported}项已汇报待审核，` : ''}查看全部任务
          </Link>
        </p>
      )}
    </>
  );
}

function Upcoming({ activities }: { activities: readonly MyActivity[] }) {
  const [next, ...later] = activities;
  if (next === undefined) return <Empty>近期没有安排，支部通知后会显示在这里</Empty>;
  return (
    <>
      <NextActivity activity={next} />
      {later.length > 0 && <ActivityCards activities={later} label="之后的活动" />}
    </>
  );
}
