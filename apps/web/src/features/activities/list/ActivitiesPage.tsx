import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../../app/api/trpc.js';
import { useHeld } from '../../../app/live/held.js';
import { useMe } from '../../../app/session/me.js';
import { isBranchOffice } from '../../../app/session/offices.js';
import { usePhone } from '../../../app/theme/size.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { HeldUpdates } from '../../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { DataList } from '../../../components/list/DataList.js';
import { Page } from '../../../components/page/Page.js';
import { useMayRecord } from '../useMayRecord.js';
import { columnsFor } from './columns.js';
import { Filters } from './Filters.js';

const routeApi = getRouteApi('/signed-in/activities');

/** Activities of the own scope, newest first, found by kind, state and day. */
export function ActivitiesPage() {
  const search = routeApi.useSearch();
  const { assignment } = useMe();
  const phone = usePhone();
  const office = isBranchOffice(assignment.role);
  const mayRecord = useMayRecord();
  const options = trpc.activities.list.infiniteQueryOptions(search, {
    getNextPageParam: (page) => page.next,
  });
  const list = useInfiniteQuery(options);
  const held = useHeld(options.queryKey, list.refetch);
  return (
    <Page
      title="组织生活"
      note={assignment.organizationName}
      actions={
        office && (
          <>
            {mayRecord && <ButtonLink to="/activities/record">登记活动记录</ButtonLink>}
            <ButtonLink to="/activities/plan" color="primary" variant="solid">
              安排活动
            </ButtonLink>
          </>
        )
      }
    >
      <Filters />
      <div ref={held.ref}>
        <HeldUpdates count={held.count} show={held.show} />
        <Loaded query={list} lines={8}>
          {({ pages }) => (
            <DataList
              label="组织生活"
              rows={pages.flatMap((page) => page.items)}
              rowId={(row) => row.id}
              kind="activity"
              columns={columnsFor({ phone, office })}
              empty="没有符合条件的活动"
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
