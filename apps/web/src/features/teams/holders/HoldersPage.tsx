// Page of the list of holders.
import { getRouteApi, Link } from '@tanstack/react-router';
import { talentSourceLabels } from '@xianfeng/features/talents/labels';
import { anyPostLabels, pendingChangeLabels } from '@xianfeng/features/teams/labels';
import type { HolderRow } from '@xianfeng/features/teams/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dayText } from '../../../components/dates.js';
import { genderLabel } from '../../../components/facts/codes.js';
import {
  postColumn,
  routeColumn,
  sourceColumn,
  villageColumn,
} from '../../../components/facts/seat-columns.js';
import { ChoiceFilter } from '../../../components/filter/ChoiceFilter.js';
import { Filters } from '../../../components/filter/Filters.js';
import { FlagFilter } from '../../../components/filter/FlagFilter.js';
import { PlaceFilter } from '../../../components/filter/PlaceFilter.js';
import { useFilters } from '../../../components/filter/useFilters.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import { TeamsNav } from '../../../components/page/TeamsNav.js';
import { StatusTag } from '../../../components/StatusTag.js';

const routeApi = getRouteApi('/signed-in/teams/holders');

const columns: readonly Column<HolderRow>[] = [
  {
    key: 'name',
    title: '姓名',
    card: 'title',
    render: (row) => (
      <Link to="/teams/holders/$holderId" params={{ holderId: row.id }}>
        {row.name}
      </Link>
    ),
  },
  {
    key: 'pending',
    title: '状态',
    card: 'end',
    render: (row) =>
      row.pendingChange === null ? (
        <StatusTag tone={row.leftOn === null ? 'done' : 'quiet'}>
          {row.leftOn === null ? '在任' : '已离任'}
        </StatusTag>
      ) : (
        <StatusTag tone="warning">{pendingChangeLabels[row.pendingChange]}</StatusTag>
      ),
  },
  postColumn,
  villageColumn((row) => ({ id: row.organizationId, name: row.organizationName })),
  {
    key: 'person',
    title: '性别、出生年月',
    render: (row) => `${genderLabel(row.gender)}，${row.bornMonth}`,
  },
  sourceColumn,
  routeColumn,
  { key: 'from', title: '任职', render: (row) => <time>{row.startsOn}</time> },
  {
    key: 'until',
    title: '届满／离任',
    render: (row) =>
      row.leftOn !== null ? (
        <>
          <time>{row.leftOn}</time> 离任
        </>
      ) : row.termEndsOn === null ? (
        '—'
      ) : (
        <time>{row.termEndsOn}</time>
      ),
  },
];

/** Who sits in the teams, or served in a period: the rows behind the figures. */
export function HoldersPage() {
  const search = routeApi.useSearch();
  const filters = useFilters(search);
  const { assignment } = useMe();
  const { from, to, termEndsBy } = search;
  const said = [
    assignment.organizationName,
    (from ?? to) !== undefined &&
      `${[from && dayText(from), to && dayText(to)].filter(Boolean).join('至')}期间任职`,
    termEndsBy !== undefined && `不晚于${dayText(termEndsBy)}届满`,
  ].filter(Boolean);
  return (
    <Page title="在任人员" note={said.join(' · ')}>
      <TeamsNav streetId={search.streetId} />
      <Filters {...filters}>
        <PlaceFilter value={search} villages onChange={filters.set} />
        <ChoiceFilter {...filters.at('post')} label="岗位" all="全部岗位" labels={anyPostLabels} />
        <ChoiceFilter
          {...filters.at('source')}
          label="人才来源"
          all="全部来源"
          labels={talentSourceLabels}
        />
        <FlagFilter {...filters.at('talents')}>只看人才</FlagFilter>
      </Filters>
      <RecordList
        query={trpc.teams.holders.infiniteQueryOptions(search, nextPage)}
        label="在任人员"
        rowId={(row) => row.id}
        kind="holder"
        columns={columns}
        empty="没有符合条件的人员"
      />
    </Page>
  );
}
