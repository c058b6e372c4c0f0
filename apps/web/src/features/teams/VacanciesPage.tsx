import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { anyPostLabels, postLabel, type TeamPost } from '@xianfeng/features/teams/labels';
import type { VacancyRow } from '@xianfeng/features/teams/schema';
import { Select } from 'antd';
import { trpc } from '../../app/api/trpc.js';
import { useHeld } from '../../app/live/held.js';
import { useMe } from '../../app/session/me.js';
import { dayText } from '../../components/dates.js';
import { HeldUpdates } from '../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { DayInput } from '../../components/form/DayInput.js';
import { type Column, DataList } from '../../components/list/DataList.js';
import { Page } from '../../components/page/Page.js';
import { StatusTag } from '../../components/StatusTag.js';
import { FilterBox } from '../talents/FilterBox.js';
import { clean, optionsOf } from '../talents/options.js';
import { PlaceFilter } from '../talents/PlaceFilter.js';
import shared from '../talents/Talents.module.css';
import { Nav } from './Nav.js';

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
  const navigate = routeApi.useNavigate();
  const { assignment, today } = useMe();
  const options = trpc.teams.vacancies.infiniteQueryOptions(search, {
    getNextPageParam: (page) => page.next,
  });
  const list = useInfiniteQuery({ ...options, placeholderData: keepPreviousData });
  const held = useHeld(options.queryKey, list.refetch);
  const set = (fields: Partial<typeof search>) =>
    void navigate({ search: clean({ ...search, ...fields }), replace: true });
  return (
    <Page
      title="空缺岗位"
      note={`${assignment.organizationName} · ${
        search.by === undefined ? '现在空缺' : `现在空缺和到${dayText(search.by)}届满`
      }`}
    >
      <Nav streetId={search.streetId} />
      <FilterBox narrowed={Object.keys(search).length > 0}>
        <PlaceFilter value={search} onChange={({ streetId }) => set({ streetId })} />
        <Select<TeamPost>
          aria-label="岗位"
          placeholder="全部岗位"
          className={shared.choice ?? ''}
          allowClear
          value={search.post ?? null}
          options={optionsOf(anyPostLabels)}
          onChange={(post?: TeamPost) => set({ post })}
        />
        <span className={shared.choice}>
          <DayInput
            aria-label="算到哪天届满"
            placeholder="算到哪天届满"
            value={search.by ?? ''}
            min={today}
            onChange={(by) => set({ by: by || undefined })}
          />
        </span>
      </FilterBox>
      <div ref={held.ref}>
        <HeldUpdates count={held.count} show={held.show} />
        <Loaded query={list} lines={10}>
          {({ pages }) => (
            <DataList
              label="空缺岗位"
              rows={pages.flatMap(({ items }) => items)}
              rowId={(row) => row.positionId}
              columns={columns}
              empty="没有空缺岗位"
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
