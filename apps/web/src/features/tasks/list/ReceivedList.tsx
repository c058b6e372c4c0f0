// Received tasks.
import { Link } from '@tanstack/react-router';
import { openDeliveryStates, type ReceivedTask } from '@xianfeng/features/tasks/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dueText } from '../../../components/dates.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Tasks.module.css';
import { DeliveryTag } from '../tags.js';

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
          <span className={shared.soft}> {dueText(row.dueOn, today)}</span>
        )}
      </>
    ),
  },
];

/** What the own organization has to do, newest first. */
export function ReceivedList({ all }: { all: boolean }) {
  const { today } = useMe();
  return (
    <RecordList
      query={trpc.tasks.received.infiniteQueryOptions(all ? {} : { state: 'open' }, nextPage)}
      label="收到的任务"
      rowId={(row) => row.deliveryId}
      kind="delivery"
      columns={columns(today)}
      empty={all ? '还没有收到过任务' : '收到的任务都已办结'}
    />
  );
}
