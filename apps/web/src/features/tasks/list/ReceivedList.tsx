import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { openDeliveryStates, type ReceivedTask } from '@xianfeng/features/tasks/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useHeld } from '../../../app/live/held.js';
import { useMe } from '../../../app/session/me.js';
import { dueText } from '../../../components/dates.js';
import { HeldUpdates } from '../../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { DeliveryTag } from '../DeliveryTag.js';
import css from '../Tasks.module.css';

const columns = (today: string): readonly Column<ReceivedTask>[] => [
  {
    key: 'title',
    title: '任务',
    card: 'title',
    render: (row) => (
      <>
        <Link to="/tasks/$taskId" params={{ taskId: row.taskId }}>
          {row.title}
        </Link>
        {row.state === 'returned' && <p className={css.opinion}>退回意见：{row.opinion}</p>}
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    card: 'end',
    width: 100,
    render: (row) => <DeliveryTag state={row.state} overdue={row.overdue} />,
  },
  { key: 'sender', title: '下达单位', width: 240, render: (row) => row.senderName },
  {
    key: 'due',
    title: '完成期限',
    width: 220,
    render: (row) => (
      <>
        <time>{row.dueOn}</time>
        {openDeliveryStates.includes(row.state) && row.state !== 'reported' && (
          <span className={css.soft}> {dueText(row.dueOn, today)}</span>
        )}
      </>
    ),
  },
];

/** What the own organization has to do, newest first. */
export function ReceivedList({ all }: { all: boolean }) {
  const { today } = useMe();
  const options = trpc.tasks.received.infiniteQueryOptions(all ? {} : { state: 'open' }, {
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
            label="收到的任务"
            rows={pages.flatMap(({ items }) => items)}
            rowId={(row) => row.deliveryId}
            kind="delivery"
            columns={columns(today)}
            empty={all ? '还没有收到过任务' : '收到的任务都已办结'}
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
