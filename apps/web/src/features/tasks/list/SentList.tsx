import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SentTask } from '@xianfeng/features/tasks/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useHeld } from '../../../app/live/held.js';
import { useMe } from '../../../app/session/me.js';
import { dueText } from '../../../components/dates.js';
import { HeldUpdates } from '../../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { ProgressBar } from '../ProgressBar.js';
import css from '../Tasks.module.css';
import { TaskTag } from '../TaskTag.js';

const columns = (today: string): readonly Column<SentTask>[] => [
  {
    key: 'title',
    title: '任务',
    card: 'title',
    render: (row) => (
      <Link to="/tasks/$taskId" params={{ taskId: row.id }}>
        {row.title}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '状态',
    card: 'end',
    width: 100,
    render: (row) => <TaskTag state={row.state} />,
  },
  {
    key: 'progress',
    title: '进度',
    card: 'bare',
    width: 280,
    render: (row) => <ProgressBar {...row} />,
  },
  {
    key: 'due',
    title: '完成期限',
    width: 220,
    render: (row) => (
      <>
        <time>{row.dueOn}</time>
        {row.state === 'open' && <span className={css.soft}> {dueText(row.dueOn, today)}</span>}
      </>
    ),
  },
];

/** What the own organization handed down, newest first, with how far each is. */
export function SentList({ all }: { all: boolean }) {
  const { today } = useMe();
  const options = trpc.tasks.sent.infiniteQueryOptions(all ? {} : { state: 'open' }, {
    getNextPageParam: (page) => page.next,
  });
  const list = useInfiniteQuery(options);
  const held = useHeld(options.queryKey, list.refetch);
  return (
    <div ref={held.ref}>
      <HeldUpdates count={held.count} show={held.show} />
      <Loaded query={list} lines={8}>
        {({ pages }) => (
          <DataList
            label="下达的任务"
            rows={pages.flatMap(({ items }) => items)}
            rowId={(row) => row.id}
            kind="task"
            columns={columns(today)}
            empty={all ? '还没有下达过任务' : '没有正在办理的任务'}
            more={{
              has: list.hasNextPage,
              load: list.fetchNextPage,
              loading: list.isFetchingNextPage,
            }}
          />
        )}
      </Loaded>
    </div>
  );
}
