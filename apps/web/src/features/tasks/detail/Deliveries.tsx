// Deliveries of a task.
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  type DeliveryRow,
  type DeliveryState,
  deliveryStateLabels,
  type TaskDetail,
} from '@xianfeng/features/tasks/schema';
import { namesOf } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { Choices } from '../../../components/Choices.js';
import { instantText } from '../../../components/dates.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { DeliveryTag } from '../tags.js';
import css from './Detail.module.css';
import { recipientName } from './recipient.js';

const routeApi = getRouteApi('/signed-in/tasks/$taskId');

const states = namesOf(deliveryStateLabels);

const columns: readonly Column<DeliveryRow>[] = [
  {
    key: 'who',
    title: '接收对象',
    card: 'title',
    render: (row) => (
      <Link
        from="/tasks/$taskId"
        search={(before) => ({ ...before, delivery: row.id })}
        replace
        resetScroll={false}
      >
        {recipientName(row)}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '状态',
    card: 'end',
    width: 100,
    render: (row) => <DeliveryTag state={row.state} overdue={row.overdue} />,
  },
  {
    key: 'report',
    title: '办理情况',
    card: 'bare',
    render: (row) =>
      row.excerpt === '' ? (
        <span className={shared.soft}>还没有汇报</span>
      ) : (
        <p className={css.excerpt}>{row.excerpt}</p>
      ),
  },
  {
    key: 'reported',
    title: '汇报时间',
    width: 160,
    render: (row) =>
      row.reportedAt === null ? (
        '—'
      ) : (
        <>
          <time>{instantText(row.reportedAt)}</time>
          {row.late && <span className={shared.late}> 超期</span>}
        </>
      ),
  },
];

/** Who has the task, by state; each row opens its report. */
export function Deliveries({ task, sender }: { task: TaskDetail; sender: boolean }) {
  const { state } = routeApi.useSearch();
  const query = trpc.tasks.deliveries.infiniteQueryOptions(
    { taskId: task.id, limit: 50, ...(state !== undefined && { state }) },
    nextPage,
  );
  return (
    <Section title={sender ? '接收与汇报' : '下级办理'}>
      <Choices label="办理状态">
        <Choice label="全部" count={task.total} state={undefined} now={state} />
        {states
          .filter((each) => task.progress[each] > 0 || each === state)
          .map((each) => (
            <Choice
              key={each}
              label={deliveryStateLabels[each]}
              count={task.progress[each]}
              state={each}
              now={state}
            />
          ))}
      </Choices>
      <RecordList
        query={query}
        label="接收与汇报"
        rowId={(row) => row.id}
        kind="delivery"
        columns={columns}
        empty="没有这种状态的接收对象"
      />
    </Section>
  );
}

function Choice(props: {
  label: string;
  count: number;
  state: DeliveryState | undefined;
  now: DeliveryState | undefined;
}) {
  const { label, count, state, now } = props;
  return (
    <Link
      from="/tasks/$taskId"
      search={state === undefined ? {} : { state }}
      activeOptions={{ exact: true, includeSearch: true }}
      replace
      resetScroll={false}
      {...(state === now && { 'aria-current': 'page' as const })}
    >
      {label} {count}
    </Link>
  );
}
