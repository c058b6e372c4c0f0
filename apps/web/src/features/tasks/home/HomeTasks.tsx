// Tasks on a member's home.
import { useQuery } from '@tanstack/react-query';
import { Link, type RegisteredRouter } from '@tanstack/react-router';
import type { ReceivedTask } from '@xianfeng/features/tasks/schema';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Section } from '../../../components/page/Page.js';
import { useFetchAhead } from '../../../components/useFetchAhead.js';
import { TaskCards } from '../TaskCards.js';
import { homeTasks } from './query.js';

const SHOWN_TASKS = 3;

/** The member's tasks at the home. */
export function HomeTasks() {
  const tasks = useQuery(homeTasks());
  useFetchAhead(fetchViews);
  return (
    <Section title="我的任务">
      <Loaded query={tasks} lines={3}>
        {({ items }) => <Tasks tasks={items} />}
      </Loaded>
    </Section>
  );
}

function fetchViews(router: RegisteredRouter): void {
  void router.preloadRoute({ to: '/my/tasks' });
  void router.preloadRoute({ to: '/my/tasks/$taskId', params: { taskId: 0 } });
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
