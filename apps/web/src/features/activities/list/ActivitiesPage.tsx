// Page of the list of activities.
import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { isBranchOffice } from '../../../app/session/offices.js';
import { usePhone } from '../../../app/theme/size.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import { Page } from '../../../components/page/Page.js';
import { useMayRecord } from '../useMayRecord.js';
import { ActivityFilters } from './ActivityFilters.js';
import { columnsFor } from './columns.js';

const routeApi = getRouteApi('/signed-in/activities');

/** Activities of the own scope, newest first, found by kind, state and day. */
export function ActivitiesPage() {
  const search = routeApi.useSearch();
  const { assignment } = useMe();
  const phone = usePhone();
  const office = isBranchOffice(assignment.role);
  const mayRecord = useMayRecord();
  return (
    <Page
      title="组织生活"
      note={assignment.organizationName}
      actions={
        office && (
          <>
            {mayRecord && <ButtonLink to="/activities/record">登记活动记录</ButtonLink>}
            <ButtonLink to="/activities/plan" primary>
              安排活动
            </ButtonLink>
          </>
        )
      }
    >
      <ActivityFilters />
      <RecordList
        query={trpc.activities.list.infiniteQueryOptions(search, nextPage)}
        label="组织生活"
        rowId={(row) => row.id}
        kind="activity"
        columns={columnsFor({ phone, office })}
        empty="没有符合条件的活动"
      />
    </Page>
  );
}
