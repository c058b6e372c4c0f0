// Page of the list of candidates.
import { getRouteApi, Link } from '@tanstack/react-router';
import { postLabel, routeLabel } from '@xianfeng/features/appointments/labels';
import type { CandidateRow } from '@xianfeng/features/appointments/schema';
import { talentSourceLabels } from '@xianfeng/features/talents/labels';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import { Deadline, keeperText } from '../Deadline.js';
import { Nav } from '../Nav.js';
import { CandidateTag } from '../tags.js';
import { CandidateFilters } from './CandidateFilters.js';
import { deciding } from './DecideMany.js';
import { renewing } from './RenewMany.js';

const routeApi = getRouteApi('/signed-in/appointments/list');

const columns = (today: string): readonly Column<CandidateRow>[] => [
  {
    key: 'name',
    title: '人选',
    card: 'title',
    render: (row) => (
      <Link to="/appointments/$candidateId" params={{ candidateId: row.id }}>
        {row.name}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '环节',
    card: 'end',
    render: (row) => (
      <>
        <CandidateTag state={row.state} />
        {row.renewed && <StatusTag tone="running">重新联审中</StatusTag>}
      </>
    ),
  },
  { key: 'post', title: '拟任岗位', render: (row) => postLabel(row.post, row.divisionKind) },
  {
    key: 'village',
    title: '村（社区）',
    render: (row) => (
      <Link to="/teams/$villageId" params={{ villageId: row.organizationId }}>
        {row.organizationName}
      </Link>
    ),
  },
  { key: 'route', title: '产生方式', render: (row) => routeLabel(row.route, row.divisionKind) },
  {
    key: 'source',
    title: '来源',
    render: (row) => (row.source === null ? '—' : talentSourceLabels[row.source]),
  },
  { key: 'keeper', title: '现在由谁办理', render: keeperText },
  { key: 'due', title: '期限', render: (row) => <Deadline row={row} today={today} /> },
  {
    key: 'since',
    title: '进入本环节',
    render: (row) => <time className={shared.soft}>{row.stateSince}</time>,
  },
];

/** Candidates as a list: the rows behind every number of the board. */
export function ListPage() {
  const search = routeApi.useSearch();
  const { assignment, today } = useMe();
  const decides = search.state === 'decision' && assignment.role === 'street_organizer';
  const selection = renewing(search.review, assignment.role) ?? (decides ? deciding : null);
  return (
    <Page title="人选列表" note={assignment.organizationName}>
      <Nav streetId={search.streetId} />
      <CandidateFilters />
      <RecordList
        query={trpc.appointments.list.infiniteQueryOptions(search, nextPage)}
        label="人选"
        rowId={(row) => row.id}
        kind="candidate"
        columns={columns(today)}
        {...(selection && { selection })}
        empty="没有符合条件的人选"
      />
    </Page>
  );
}
