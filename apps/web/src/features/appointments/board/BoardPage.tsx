// Page of the board of candidates.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { trpc } from '../../../app/api/trpc.js';
import { useHeld } from '../../../app/live/held.js';
import { useMe } from '../../../app/session/me.js';
import { HeldUpdates } from '../../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { PlaceFilter } from '../../../components/filter/PlaceFilter.js';
import { useFilters } from '../../../components/filter/useFilters.js';
import { nextPage, useListQuery } from '../../../components/list/query.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Nav } from '../Nav.js';
import { Columns } from './Columns.js';
import { Ends } from './Ends.js';

const routeApi = getRouteApi('/signed-in/appointments');

const CARDS = 100;

/** Everybody on the way into a post: a column for each state, a card for each candidate. */
export function BoardPage() {
  const search = routeApi.useSearch();
  const filters = useFilters(search);
  const { assignment } = useMe();
  const board = useQuery({
    ...trpc.appointments.board.queryOptions(search),
    placeholderData: keepPreviousData,
  });
  const query = trpc.appointments.list.infiniteQueryOptions(
    { ...search, state: 'open', limit: CARDS },
    nextPage,
  );
  const list = useListQuery(query);
  const held = useHeld(query.queryKey, list.refetch);
  return (
    <Page wide title="人选办理" note={assignment.organizationName}>
      <div className={`${shared.filters} no-print`}>
        <Nav streetId={search.streetId} />
        <PlaceFilter value={search} onChange={filters.set} />
      </div>
      <Loaded query={board} lines={1}>
        {(data) => <Ends board={data} streetId={search.streetId} />}
      </Loaded>
      <div ref={held.ref} className={shared.stack}>
        <HeldUpdates count={held.count} show={held.show} />
        <Loaded query={list} lines={10}>
          {({ pages }) => (
            <Columns
              rows={pages.flatMap(({ items }) => items)}
              board={board.data}
              streetId={search.streetId}
            />
          )}
        </Loaded>
        {list.hasNextPage && (
          <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
            显示更多人选
          </Button>
        )}
      </div>
    </Page>
  );
}
