import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { postLabel, routeLabel } from '@xianfeng/features/appointments/labels';
import type { CandidateRow } from '@xianfeng/features/appointments/schema';
import { talentSourceLabels } from '@xianfeng/features/talents/labels';
import { trpc } from '../../../app/api/trpc.js';
import { useHeld } from '../../../app/live/held.js';
import { useMe } from '../../../app/session/me.js';
import { HeldUpdates } from '../../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../talents/Talents.module.css';
import { CandidateTag } from '../CandidateTag.js';
import { Deadline, keeperText } from '../Deadline.js';
import { Nav } from '../Nav.js';
import { Filters } from './Filters.js';

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
  { key: 'state', title: '环节', card: 'end', render: (row) => <CandidateTag state={row.state} /> },
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
  const options = trpc.appointments.list.infiniteQueryOptions(search, {
    getNextPageParam: (page) => page.next,
  });
  const list = useInfiniteQuery({ ...options, placeholderData: keepPreviousData });
  const held = useHeld(options.queryKey, list.refetch);
  return (
    <Page title="人选列表" note={assignment.organizationName}>
      <Nav streetId={search.streetId} />
      <Filters />
      <div ref={held.ref}>
        <HeldUpdates count={held.count} show={held.show} />
        <Loaded query={list} lines={10}>
          {({ pages }) => (
            <DataList
              label="人选"
              rows={pages.flatMap(({ items }) => items)}
              rowId={(row) => row.id}
              kind="candidate"
              columns={columns(today)}
              empty="没有符合条件的人选"
              more={{
                has: list.hasNextPage,
                load: list.fetchNextPage,
                loading: list.isFetchingNextPage,
              }}
            />
          )}
        </Loaded>
      </div>
    </Page>
  );
}
