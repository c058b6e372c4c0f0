import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type TalentSource, talentSourceLabels } from '@xianfeng/features/talents/labels';
import { anyPostLabels, type TeamPost } from '@xianfeng/features/teams/labels';
import type { HolderRow } from '@xianfeng/features/teams/schema';
import { Checkbox, Select } from 'antd';
import { trpc } from '../../../app/api/trpc.js';
import { useHeld } from '../../../app/live/held.js';
import { useMe } from '../../../app/session/me.js';
import { dayText } from '../../../components/dates.js';
import { HeldUpdates } from '../../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Page } from '../../../components/page/Page.js';
import { genderLabel } from '../../members/codes.js';
import { FilterBox } from '../../talents/FilterBox.js';
import { clean, optionsOf } from '../../talents/options.js';
import { PlaceFilter } from '../../talents/PlaceFilter.js';
import shared from '../../talents/Talents.module.css';
import { postColumn, routeColumn, sourceColumn, villageColumn } from '../columns.js';
import { Nav } from '../Nav.js';

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
  const navigate = routeApi.useNavigate();
  const { assignment } = useMe();
  const options = trpc.teams.holders.infiniteQueryOptions(search, {
    getNextPageParam: (page) => page.next,
  });
  const list = useInfiniteQuery({ ...options, placeholderData: keepPreviousData });
  const held = useHeld(options.queryKey, list.refetch);
  const set = (fields: Partial<typeof search>) =>
    void navigate({ search: clean({ ...search, ...fields }), replace: true });
  const { from, to, termEndsBy } = search;
  const said = [
    assignment.organizationName,
    (from ?? to) !== undefined &&
      `${[from && dayText(from), to && dayText(to)].filter(Boolean).join('至')}期间任职`,
    termEndsBy !== undefined && `${dayText(termEndsBy)}前届满`,
  ].filter(Boolean);
  return (
    <Page title="在任人员" note={said.join(' · ')}>
      <Nav streetId={search.streetId} />
      <FilterBox narrowed={Object.keys(search).length > 0}>
        <PlaceFilter value={search} villages onChange={set} />
        <Select<TeamPost>
          aria-label="岗位"
          placeholder="全部岗位"
          className={shared.choice ?? ''}
          allowClear
          value={search.post ?? null}
          options={optionsOf(anyPostLabels)}
          onChange={(post?: TeamPost) => set({ post })}
        />
        <Select<TalentSource>
          aria-label="人才来源"
          placeholder="全部来源"
          className={shared.choice ?? ''}
          allowClear
          value={search.source ?? null}
          options={optionsOf(talentSourceLabels)}
          onChange={(source?: TalentSource) => set({ source })}
        />
        <Checkbox
          checked={search.talents === true}
          onChange={({ target }) => set({ talents: target.checked ? true : undefined })}
        >
          只看人才
        </Checkbox>
      </FilterBox>
      <div ref={held.ref}>
        <HeldUpdates count={held.count} show={held.show} />
        <Loaded query={list} lines={10}>
          {({ pages }) => (
            <DataList
              label="在任人员"
              rows={pages.flatMap(({ items }) => items)}
              rowId={(row) => row.id}
              kind="holder"
              columns={columns}
              empty="没有符合条件的人员"
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
