// Page of the list of village teams.
import { getRouteApi, Link } from '@tanstack/react-router';
import type { VillageRow } from '@xianfeng/features/teams/schema';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { useReach } from '../../app/session/reach.js';
import { ChoiceFilter } from '../../components/filter/ChoiceFilter.js';
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
import { RegisterButtons } from './RegisterButtons.js';

const routeApi = getRouteApi('/signed-in/teams');

const situationLabels = { vacant: '有空缺岗位', combined: '书记、主任一肩挑' } as const;

const columns: readonly Column<VillageRow>[] = [
  {
    key: 'name',
    title: '村（社区）',
    card: 'title',
    render: (row) => (
      <Link to="/teams/$villageId" params={{ villageId: row.organizationId }}>
        {row.organizationName}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '情况',
    card: 'end',
    render: (row) => (
      <span className={shared.tags}>
        {row.seats === 0 && <StatusTag tone="quiet">未设职数</StatusTag>}
        {row.vacant > 0 && <StatusTag tone="warning">{`空缺${row.vacant}`}</StatusTag>}
        {row.combined && <StatusTag tone="running">一肩挑</StatusTag>}
        {row.seats > 0 && row.vacant === 0 && <StatusTag tone="done">配齐</StatusTag>}
      </span>
    ),
  },
  { key: 'seats', title: '职数', align: 'right', render: (row) => row.seats },
  {
    key: 'held',
    title: '在任岗位',
    align: 'right',
    render: (row) =>
      row.held === 0 ? (
        0
      ) : (
        <Link
          to="/teams/holders"
          search={{ organizationId: row.organizationId, streetId: row.streetId }}
          className={shared.number ?? ''}
          aria-label={`${row.organizationName}在任岗位${row.held}个`}
        >
          {row.held}
        </Link>
      ),
  },
  { key: 'women', title: '女性', align: 'right', render: (row) => row.women },
  {
    key: 'talents',
    title: '有来源的人才',
    align: 'right',
    render: (row) =>
      row.talents === 0 ? (
        0
      ) : (
        <Link
          to="/teams/holders"
          search={{ organizationId: row.organizationId, streetId: row.streetId, talents: true }}
          className={shared.number ?? ''}
          aria-label={`${row.organizationName}人才${row.talents}人`}
        >
          {row.talents}
        </Link>
      ),
  },
  {
    key: 'term',
    title: '最早届满',
    render: (row) => (row.termEndsOn === null ? '—' : <time>{row.termEndsOn}</time>),
  },
];

/** The teams of the reader's villages. */
export function TeamsPage() {
  const search = routeApi.useSearch();
  const filters = useFilters(search);
  const { assignment } = useMe();
  const { village } = useReach();
  return (
    <Page
      title="村班子"
      note={assignment.organizationName}
      actions={<RegisterButtons streetId={search.streetId} />}
    >
      <TeamsNav streetId={search.streetId} />
      <Filters {...filters}>
        <PlaceFilter value={search} onChange={filters.set} />
        <ChoiceFilter
          {...filters.at('filter')}
          label="班子情况"
          all="全部班子"
          labels={situationLabels}
        />
      </Filters>
      <RecordList
        query={trpc.teams.villages.infiniteQueryOptions(search, nextPage)}
        label="各村班子"
        rowId={(row) => row.organizationId}
        kind="team"
        columns={columns}
        empty={
          village
            ? '您所在的党组织不是村（社区）一级的党组织，没有村班子'
            : '没有符合条件的村（社区）'
        }
      />
    </Page>
  );
}
