// Tasks handed down.
import { Link } from '@tanstack/react-router';
import type { SentTask } from '@xianfeng/features/tasks/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dueText } from '../../../components/dates.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import shared from '../../../components/page/Parts.module.css';
import { ProgressBar } from '../ProgressBar.js';
import { TaskTag } from '../tags.js';

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
        {row.state === 'open' && <span className={shared.soft}> {dueText(row.dueOn, today)}</span>}
      </>
    ),
  },
];

/** What the own organization handed down, newest first, with how far each is. */
export function SentList({ all }: { all: boolean }) {
  const { today } = useMe();
  return (
    <RecordList
      query={trpc.tasks.sent.infiniteQueryOptions(all ? {} : { state: 'open' }, nextPage)}
      label="下达的任务"
      rowId={(row) => row.id}
      kind="task"
      columns={columns(today)}
      empty={all ? '还没有下达过任务' : '没有正在办理的任务'}
    />
  );
}
