// Page of empty and soon empty seats.
import { getRouteApi, Link } from '@tanstack/react-router';
import { anyPostLabels, postLabel } from '@xianfeng/features/teams/labels';
import type { VacancyRow } from '@xianfeng/features/teams/schema';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { dayText } from '../../components/dates.js';
import { ChoiceFilter } from '../../components/filter/ChoiceFilter.js';
import { DayFilter } from '../../components/filter/DayFilter.js';
import { Filters } from '../../components/filter/Filters.js';
import { PlaceFilter } from '../../components/filter/PlaceFilter.js';
import { useFilters } from '../../components/filter/useFilters.js';
import { nextPage } from '../../components/list/query.js';
import { RecordList } from '../../components/list/RecordList.js';
import type { Column } from '../../components/list/rows.js';
import { Page } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { TeamsNav } from '../../components/page/TeamsNav.js';
import { StatusTag } from '../../components/StatusTag.js';

const routeApi = getRouteApi('/signed-in/teams/vacancies');

const columns: readonly Column<VacancyRow>[] = [
  {
    key: 'post',
    title: '岗位',
    card: 'title',
    render: (row) => postLabel(row.post, row.divisionKind),
  },
  {
    key: 'state',
    title: '情况',
    card: 'end',
    render: (row) =>
      row.termEndsOn === null ? (
        <StatusTag tone="warning">空缺</StatusTag>
      ) : (
        <StatusTag tone="running">任期届满</StatusTag>
      ),
  },
  {
    key: 'village',
    title: '村（社区）',
    render: (row) => (
      <Link to="/teams/$villageId" params={{ villageId: row.organizationId }}>
        {row.organizationName}
      </Link>
    ),
  },
  {
    key: 'since',
    title: '空缺自／届满于',
    render: (row) => {
      const on = row.termEndsOn ?? row.vacantSince;
      return on === null ? '设岗以来' : <time>{on}</time>;
    },
  },
  {
    key: 'candidates',
    title: '办理中的人选',
    align: 'right',
    render: (row) =>
      row.candidates === 0 ? (
        0
      ) : (
        <Link
          to="/appointments/list"
          search={{
            state: 'open',
            post: row.post,
            streetId: row.streetId,
            organizationId: row.organizationId,
          }}
          className={shared.number ?? ''}
          aria-label={`${row.organizationName}${postLabel(row.post, row.divisionKind)}办理中的人选${row.candidates}人`}
        >
          {row.candidates}
        </Link>
      ),
  },
  {
    key: 'reserves',
    title: '可用后备',
    render: (row) => (
      <Link
        to="/talents"
        search={{ state: 'in_pool', streetId: row.streetId, organizationId: row.organizationId }}
        aria-label={`查看${row.organizationName}的在库人才`}
      >
        查看在库人才
      </Link>
    ),
  },
];

/** Seats that are empty now, and those whose term will have ended by a day. */
export function VacanciesPage() {
  const search = routeApi.useSearch();
  const filters = useFilters(search);
  const { assignment, today } = useMe();
  return (
    <Page
      title="空缺岗位"
      note={`${assignment.organizationName} · ${
        search.by === undefined ? '现在空缺' : `现在空缺和到${dayText(search.by)}届满`
      }`}
    >
      <TeamsNav streetId={search.streetId} />
      <Filters {...filters}>
        <PlaceFilter value={search} onChange={filters.set} />
        <ChoiceFilter {...filters.at('post')} label="岗位" all="全部岗位" labels={anyPostLabels} />
        <DayFilter {...filters.at('by')} label="算到哪天届满" min={today} />
      </Filters>
      <RecordList
        query={trpc.teams.vacancies.infiniteQueryOptions(search, nextPage)}
        label="空缺岗位"
        rowId={(row) => row.positionId}
        columns={columns}
        empty="没有空缺岗位"
      />
    </Page>
  );
}
