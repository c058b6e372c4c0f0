// Page of the rows behind one figure of the matrix.
import { getRouteApi, Link } from '@tanstack/react-router';
import { activityPhaseLabels } from '@xianfeng/features/activities/schema';
import { type CellRow, MAX_REMINDED } from '@xianfeng/features/duties/schema';
import type { Role } from '@xianfeng/features/kernel/labels';
import { activityTypeLabels } from '@xianfeng/rules';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { monthText, shortDay } from '../../components/dates.js';
import { DownloadButton } from '../../components/files/DownloadButton.js';
import { Views } from '../../components/filter/Views.js';
import { nextPage, useFirstPage } from '../../components/list/query.js';
import { RecordList } from '../../components/list/RecordList.js';
import type { Column } from '../../components/list/rows.js';
import { PhoneLink } from '../../components/PhoneLink.js';
import { Page } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { StatusTag } from '../../components/StatusTag.js';
import { Remind } from './Remind.js';

/** A street's branches on one page. */
const PAGE = 100;

const routeApi = getRouteApi('/signed-in/board/cell');

const columns = (today: string): readonly Column<CellRow>[] => [
  {
    key: 'organization',
    title: '党组织',
    card: 'title',
    render: (row) => (
      <Link to="/organizations" search={{ id: row.organizationId }}>
        {row.groupName === null
          ? row.organizationName
          : `${row.organizationName}（${row.groupName}）`}
      </Link>
    ),
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
    key: 'secretary',
    title: '书记',
    width: 110,
    render: ({ secretary }) =>
      secretary === null ? (
        <span className={shared.soft}>空缺</span>
      ) : (
        <Link to="/members/$memberId" params={{ memberId: secretary.memberId }}>
          {secretary.name}
        </Link>
      ),
  },
  {
    key: 'officePhone',
    title: '办公电话',
    width: 150,
    render: ({ officePhone }) => <PhoneLink number={officePhone} />,
  },
  { key: 'dueOn', title: '完成期限', width: 120, render: (row) => <time>{row.dueOn}</time> },
  {
    key: 'remindedOn',
    title: '最近催办',
    width: 120,
    render: (row) => (row.remindedOn === null ? '—' : <time>{row.remindedOn}</time>),
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

const views = [
  { label: '未完成', value: 'open' },
  { label: '已完成', value: 'done' },
  { label: '全部', value: undefined },
] as const;

/** Who is above the branches, and reminds them. */
const reminding: readonly Role[] = ['street_organizer', 'district_auditor', 'district_approver'];

/** The rows behind one figure of the matrix: exactly those that it counts, or those that are missing. */
export function CellPage() {
  const search = routeApi.useSearch();
  const { assignment, today } = useMe();
  const month = search.month ?? today.slice(0, 7);
  const { duty = 'theme_day', only } = search;
  const organizationId = search.organizationId ?? assignment.organizationId;
  const query = trpc.duties.cell.infiniteQueryOptions(
    { month, duty, organizationId, limit: PAGE, ...(only && { only }) },
    nextPage,
  );
  const first = useFirstPage(query);
  const title = activityTypeLabels[duty];
  return (
    <Page
      title={first === undefined ? title : `${first.organizationName}：${title}`}
      note={first?.period ?? monthText(month)}
      actions={
        <>
          <DownloadButton
            path="/files/duty-cell"
            query={{ organizationId, duty, month, only }}
            label="导出"
          />
          <Link to="/board" search={{ month }}>
            返回完成情况
          </Link>
        </>
      }
    >
      <Views label="按完成情况查看" search={search} name="only" views={views} />
      <RecordList
        query={query}
        label={title}
        rowId={(row) => row.groupId ?? row.organizationId}
        columns={columns(today)}
        empty={only === 'open' ? '都已完成' : '没有应做这一项的党组织'}
        above={({ due, done, asOf }) => (
          <p>
            应做 <b>{due}</b>，已完成 <b>{done}</b>，未完成 <b>{due - done}</b>
            <span className={shared.soft}>（截至第 {asOf} 号记录）</span>
          </p>
        )}
        {...(reminding.includes(assignment.role) && {
          selection: {
            allows: (row: CellRow) => !row.done && row.remindedOn !== today,
            most: MAX_REMINDED,
            actions: (chosen: readonly CellRow[], done: () => void) => (
              <Remind rows={chosen} month={month} duty={duty} onDone={done} />
            ),
          },
        })}
      />
    </Page>
  );
}
