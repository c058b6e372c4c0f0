import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  type DeliveryRow,
  type DeliveryState,
  deliveryStateLabels,
  type TaskDetail,
} from '@xianfeng/features/tasks/schema';
import { trpc } from '../../../app/api/trpc.js';
import { Choices } from '../../../components/Choices.js';
import { instantText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Section } from '../../../components/page/Page.js';
import { DeliveryTag } from '../DeliveryTag.js';
import css from './Detail.module.css';
import { recipientName } from './recipient.js';

const routeApi = getRouteApi('/signed-in/tasks/$taskId');

const states = Object.keys(deliveryStateLabels) as readonly DeliveryState[];

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
        <span className={css.soft}>还没有汇报</span>
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
          {row.late && <span className={css.late}> 超期</span>}
        </>
      ),
  },
];

/** Who has the task, by state; each row opens its report. */
export function Deliveries({ task, sender }: { task: TaskDetail; sender: boolean }) {
  const { state } = routeApi.useSearch();
  const list = useInfiniteQuery({
    ...trpc.tasks.deliveries.infiniteQueryOptions(
      { taskId: task.id, limit: 50, ...(state !== undefined && { state }) },
      { getNextPageParam: (page) => page.next },
    ),
    placeholderData: keepPreviousData,
  });
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
      <Loaded query={list} lines={6}>
        {({ pages }) => (
          <DataList
            label="接收与汇报"
            rows={pages.flatMap(({ items }) => items)}
            rowId={(row) => row.id}
            kind="delivery"
            columns={columns}
            empty="没有这种状态的接收对象"
            more={{
              has: list.hasNextPage,
              load: list.fetchNextPage,
              loading: list.isFetchingNextPage,
            }}
          />
        )}
      </Loaded>
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
