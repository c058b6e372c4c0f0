// Page of the rows behind one figure of the matrix.
import { getRouteApi, Link } from '@tanstack/react-router';
import { activityPhaseLabels } from '@xianfeng/features/activities/schema';
import type { CellRow } from '@xianfeng/features/duties/schema';
import { activityTypeLabels } from '@xianfeng/rules';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { monthText, shortDay } from '../../components/dates.js';
import { nextPage } from '../../components/list/query.js';
import { RecordList } from '../../components/list/RecordList.js';
import type { Column } from '../../components/list/rows.js';
import { Page } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { StatusTag } from '../../components/StatusTag.js';

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
        <span className={shared.soft}>还没有记录</span>
      ) : (
        row.records.map((record) => (
          <p key={record.activityId}>
            <Link to="/activities/$activityId" params={{ activityId: record.activityId }}>
              {shortDay(record.heldOn, today)} {record.title}
            </Link>{' '}
            <span className={shared.soft}>{activityPhaseLabels[record.phase]}</span>
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
  const query = trpc.duties.cell.infiniteQueryOptions(
    { month, duty, organizationId: search.organizationId ?? assignment.organizationId },
    nextPage,
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
      <RecordList
        query={query}
        label={activityTypeLabels[duty]}
        rowId={(row) => row.groupId ?? row.organizationId}
        columns={columns(today)}
        empty="没有应做这一项的党组织"
        above={({ due, done, asOf }) => (
          <p>
            应做 <b>{due}</b>，已完成 <b>{done}</b>，未完成 <b>{due - done}</b>
            <span className={shared.soft}>（截至第 {asOf} 号记录）</span>
          </p>
        )}
      />
    </Page>
  );
}
