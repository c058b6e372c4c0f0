import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { activityPhaseLabels } from '@xianfeng/features/activities/schema';
import type { CellRow } from '@xianfeng/features/duties/schema';
import { activityTypeLabels } from '@xianfeng/rules';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { monthText, shortDay } from '../../components/dates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../components/list/DataList.js';
import { Page } from '../../components/page/Page.js';
import { StatusTag } from '../../components/StatusTag.js';
import css from './Board.module.css';

const routeApi = getRouteApi('/signed-in/board/cell');

const columns = (today: string): readonly Column<CellRow>[] => [
  {
    key: 'organization',
    title: '党组织',
    card: 'title',
    render: (row) =>
      row.groupName === null ? row.organizationName : `${row.organizationName}（${row.groupName}）`,
  },
  {
    key: 'done',
    title: '完成情况',
    card: 'end',
    width: 120,
    render: (row) => (
      <StatusTag tone={row.done ? 'done' : 'quiet'}>{row.done ? '已完成' : '未完成'}</StatusTag>
    ),
  },
  {
    key: 'records',
    title: '记录',
    card: 'bare',
    render: (row) =>
      row.records.length === 0 ? (
        <span className={css.soft}>还没有记录</span>
      ) : (
        row.records.map((record) => (
          <p key={record.activityId}>
            <Link to="/activities/$activityId" params={{ activityId: record.activityId }}>
              {shortDay(record.heldOn, today)} {record.title}
            </Link>{' '}
            <span className={css.soft}>{activityPhaseLabels[record.phase]}</span>
          </p>
        ))
      ),
  },
];

/** The rows behind one figure of the matrix: exactly those that it counts. */
export function CellPage() {
  const search = routeApi.useSearch();
  const { assignment, today } = useMe();
  const month = search.month ?? today.slice(0, 7);
  const duty = search.duty ?? 'theme_day';
  const cell = useInfiniteQuery(
    trpc.duties.cell.infiniteQueryOptions(
      { month, duty, organizationId: search.organizationId ?? assignment.organizationId },
      { getNextPageParam: (page) => page.next },
    ),
  );
  return (
    <Page
      title={activityTypeLabels[duty]}
      note={monthText(month)}
      actions={
        <Link to="/board" search={{ month }}>
          返回完成情况
        </Link>
      }
    >
      <Loaded query={cell} lines={10}>
        {({ pages }) => (
          <>
            {pages[0] && (
              <p>
                应做 <b>{pages[0].due}</b>，已完成 <b>{pages[0].done}</b>，未完成{' '}
                <b>{pages[0].due - pages[0].done}</b>
                <span className={css.soft}>（截至第 {pages[0].asOf} 号记录）</span>
              </p>
            )}
            <DataList
              label={activityTypeLabels[duty]}
              rows={pages.flatMap((page) => page.items)}
              rowId={(row) => row.groupId ?? row.organizationId}
              columns={columns(today)}
              empty="没有应做这一项的党组织"
              more={{
                has: cell.hasNextPage,
                load: cell.fetchNextPage,
                loading: cell.isFetchingNextPage,
              }}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
