import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  categoryLabels,
  type MemberRow,
  type Standing,
  standingLabels,
} from '@xianfeng/features/members/schema';
import { trpc } from '../../app/api/trpc.js';
import { useHeld } from '../../app/live/held.js';
import { useMe } from '../../app/session/me.js';
import { HeldUpdates } from '../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../components/list/DataList.js';
import { Page } from '../../components/page/Page.js';
import { StatusTag, type StatusTone } from '../../components/StatusTag.js';
import { genderLabel } from './codes.js';
import { Filters } from './Filters.js';

const routeApi = getRouteApi('/signed-in/members');

export const standingTones: Record<Standing, StatusTone> = {
  normal: 'done',
  suspended: 'warning',
  left: 'quiet',
  deceased: 'quiet',
};

const columns: readonly Column<MemberRow>[] = [
  {
    key: 'name',
    title: '姓名',
    card: 'title',
    render: (row) => (
      <Link to="/members/$memberId" params={{ memberId: row.id }}>
        {row.name}
      </Link>
    ),
  },
  { key: 'gender', title: '性别', render: (row) => genderLabel(row.gender), width: 70 },
  { key: 'born', title: '出生年月', render: (row) => row.bornMonth, width: 110 },
  {
    key: 'category',
    title: '人员类别',
    card: 'end',
    render: (row) => (
      <StatusTag tone={row.category === 'full' ? 'quiet' : 'running'}>
        {categoryLabels[row.category]}
      </StatusTag>
    ),
  },
  {
    key: 'organization',
    title: '所在支部',
    render: (row) =>
      row.groupName === null ? row.organizationName : `${row.organizationName}·${row.groupName}`,
  },
  { key: 'joined', title: '入党日期', render: (row) => row.joinedOn, width: 120 },
  { key: 'phone', title: '手机号码', render: (row) => row.phone ?? '—', width: 140 },
  { key: 'remarks', title: '备注', render: remarks },
];

/** The roster of an organization and all below it, in the order of the branches. */
export function MembersPage() {
  const search = routeApi.useSearch();
  const { assignment } = useMe();
  const organizationId = search.organizationId ?? assignment.organizationId;
  const { text, category, standing } = search;
  const options = trpc.members.list.infiniteQueryOptions(
    {
      organizationId,
      ...(text !== undefined && { text }),
      ...(category !== undefined && { category }),
      ...(standing !== undefined && { standing }),
    },
    { getNextPageParam: (page) => page.next },
  );
  const list = useInfiniteQuery(options);
  const held = useHeld(options.queryKey, list.refetch);
  const place = useQuery(trpc.organizations.get.queryOptions({ id: organizationId }));
  const total = list.data?.pages[0]?.total;
  return (
    <Page
      title="党员"
      note={
        <>
          {place.data?.shortName ?? assignment.organizationName}
          {total !== undefined && ` · 共${total}名`}
        </>
      }
    >
      <Filters />
      <div ref={held.ref}>
        <HeldUpdates count={held.count} show={held.show} />
        <Loaded query={list} lines={10}>
          {({ pages }) => (
            <DataList
              label="党员"
              rows={pages.flatMap((page) => page.items)}
              rowId={(row) => row.id}
              kind="member"
              columns={columns}
              empty="没有符合条件的党员"
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

function remarks(row: MemberRow): string {
  const said = [
    row.standing === 'normal' ? null : standingLabels[row.standing],
    row.floating ? '流动党员' : null,
    row.lostContact ? '失联' : null,
    row.attendanceExempt ? '不作硬性要求' : null,
  ].filter((one) => one !== null);
  return said.length === 0 ? '—' : said.join('、');
}
