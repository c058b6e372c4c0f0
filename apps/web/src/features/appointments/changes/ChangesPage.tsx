// Page of the list of filings and corrections of times in office.
import { getRouteApi, Link } from '@tanstack/react-router';
import { type HolderChange, holderChangeStateLabels } from '@xianfeng/features/appointments/schema';
import { postIn } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { useReach } from '../../../app/session/reach.js';
import { instantText } from '../../../components/dates.js';
import { placeName } from '../../../components/facts/place-name.js';
import { Views, viewsOf } from '../../../components/filter/Views.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Nav } from '../Nav.js';
import { Changed, ChangeTag, changeTitle } from './Changed.js';
import { deciding } from './DecideChanges.js';

const routeApi = getRouteApi('/signed-in/appointments/changes');

const columns: readonly Column<HolderChange>[] = [
  {
    key: 'what',
    title: '事项',
    card: 'title',
    render: (row) => (
      <Link to="/appointments/changes/$changeId" params={{ changeId: row.id }}>
        {changeTitle(row)}
      </Link>
    ),
  },
  { key: 'state', title: '状态', card: 'end', render: (row) => <ChangeTag change={row} /> },
  {
    key: 'post',
    title: '岗位',
    render: (row) => postIn(placeName(row.organizationName), row.post, row.divisionKind),
  },
  { key: 'fields', title: '内容', render: (row) => <Changed fields={row.fields} /> },
  { key: 'reason', title: '原因', render: (row) => row.reason },
  {
    key: 'asked',
    title: '提出',
    render: (row) => (
      <>
        {row.askedBy} <time>{instantText(row.askedAt)}</time>
      </>
    ),
  },
];

/** 任职备案和更正: the street's own, and for the district all that it has to answer. */
export function ChangesPage() {
  const search = routeApi.useSearch();
  const { district } = useReach();
  return (
    <Page
      title="任职备案和更正"
      note="村党组织书记的离任备案，和任职登记的更正：街道提出，区委组织部确认"
    >
      <Nav />
      <div className={`${shared.views} no-print`}>
        <Views
          label="按状态查看"
          search={search}
          name="state"
          views={viewsOf(holderChangeStateLabels, '全部')}
        />
      </div>
      <RecordList
        query={trpc.appointments.changes.infiniteQueryOptions(search, nextPage)}
        {...(district && { selection: deciding })}
        label="任职备案和更正"
        rowId={(row) => row.id}
        kind="holder_change"
        columns={columns}
        empty="没有这样的备案和更正"
      />
    </Page>
  );
}
