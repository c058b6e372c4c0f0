// Page of the roster.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { categoryLabels, type MemberRow, standingLabels } from '@xianfeng/features/members/schema';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { genderLabel } from '../../components/facts/codes.js';
import { ChoiceFilter } from '../../components/filter/ChoiceFilter.js';
import { Filters } from '../../components/filter/Filters.js';
import { TextFilter } from '../../components/filter/TextFilter.js';
import { useFilters } from '../../components/filter/useFilters.js';
import { nextPage, useFirstPage } from '../../components/list/query.js';
import { RecordList } from '../../components/list/RecordList.js';
import type { Column } from '../../components/list/rows.js';
import { Page } from '../../components/page/Page.js';
import { StatusTag } from '../../components/StatusTag.js';

const routeApi = getRouteApi('/signed-in/members');

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
  const query = trpc.members.list.infiniteQueryOptions(
    {
      organizationId,
      ...(text !== undefined && { text }),
      ...(category !== undefined && { category }),
      ...(standing !== undefined && { standing }),
    },
    nextPage,
  );
  const place = useQuery(trpc.organizations.get.queryOptions({ id: organizationId }));
  const first = useFirstPage(query);
  const filters = useFilters(search);
  return (
    <Page
      title="党员"
      note={
        <>
          {place.data?.shortName ?? assignment.organizationName}
          {first !== undefined && ` · 共${first.total}名`}
        </>
      }
    >
      <Filters {...filters}>
        <TextFilter {...filters.at('text')} label="姓名" placeholder="姓名或拼音首字母" />
        <ChoiceFilter
          {...filters.at('category')}
          label="人员类别"
          all="全部类别"
          labels={categoryLabels}
        />
        <ChoiceFilter
          {...filters.at('standing')}
          label="党籍状态"
          usual="normal"
          labels={standingLabels}
        />
      </Filters>
      <RecordList
        query={query}
        label="党员"
        rowId={(row) => row.id}
        kind="member"
        columns={columns}
        empty="没有符合条件的党员"
      />
    </Page>
  );
}

/** What a member is besides the usual: the standing, and marks of the record. */
function remarks(row: MemberRow): string {
  const said = [
    row.standing === 'normal' ? null : standingLabels[row.standing],
    row.floating ? '流动党员' : null,
    row.lostContact ? '失联' : null,
    row.attendanceExempt ? '不作硬性要求' : null,
  ].filter((one) => one !== null);
  return said.length === 0 ? '—' : said.join('、');
}
