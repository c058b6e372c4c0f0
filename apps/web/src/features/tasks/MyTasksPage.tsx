// Page of a member's tasks.
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { Choices } from '../../components/Choices.js';
import { Empty } from '../../components/feedback/Empty.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { nextPage, useListQuery } from '../../components/list/query.js';
import { Page } from '../../components/page/Page.js';
import { TaskCards } from './TaskCards.js';

const routeApi = getRouteApi('/signed-in/my/tasks');

/** A member's tasks: what is to be done, the most urgent first, or what is done. */
export function MyTasksPage() {
  const { finished = false } = routeApi.useSearch();
  const tasks = useListQuery(
    trpc.tasks.mine.infiniteQueryOptions({ finished, limit: 20 }, nextPage),
  );
  return (
    <Page title="我的任务" narrow>
      <Choices label="任务范围">
        <Link to="/my/tasks" search={{}} activeOptions={{ exact: true, includeSearch: true }}>
          待办
        </Link>
        <Link to="/my/tasks" search={{ finished: true }}>
          已办结
        </Link>
      </Choices>
      <Loaded query={tasks}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return rows.length === 0 ? (
            <Empty>{finished ? '还没有办结的任务' : '没有待办的任务'}</Empty>
          ) : (
            <TaskCards tasks={rows} />
          );
        }}
      </Loaded>
      {tasks.hasNextPage && (
        <Button block onClick={() => tasks.fetchNextPage()} loading={tasks.isFetchingNextPage}>
          显示更多
        </Button>
      )}
    </Page>
  );
}
