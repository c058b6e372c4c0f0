// Page of the list of activities.
import { getRouteApi } from '@tanstack/react-router';
import { MOST_COUNTED } from '@xianfeng/features/activities/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { isBranchOffice } from '../../../app/session/offices.js';
import { usePhone } from '../../../app/theme/size.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { useMayRecord } from '../useMayRecord.js';
import { ActivityFilters } from './ActivityFilters.js';
import { columnsFor } from './columns.js';
import { passing } from './PassMany.js';

/** What waits is looked at by the hundred. */
const WAITING = 100;

const countText = (total: number) =>
  total > MOST_COUNTED ? `${MOST_COUNTED}条以上` : `共${total}条`;

const routeApi = getRouteApi('/signed-in/activities');

/** Activities of the own scope, newest first, found by kind, state and day; what waits from the oldest on. */
export function ActivitiesPage() {
  const search = routeApi.useSearch();
  const { assignment } = useMe();
  const phone = usePhone();
  const office = isBranchOffice(assignment.role);
  const mayRecord = useMayRecord();
  const oldestFirst = search.state?.length === 1 && search.state[0] === 'pending_street';
  return (
    <Page
      title="组织生活"
      note={assignment.organizationName}
      actions={
        office ? (
          <>
            <ButtonLink to="/activities/late">补录申请</ButtonLink>
            {mayRecord && <ButtonLink to="/activities/record">登记活动记录</ButtonLink>}
            <ButtonLink to="/activities/plan" primary>
              安排活动
            </ButtonLink>
          </>
        ) : (
          <ButtonLink to="/activities/late">补录申请</ButtonLink>
        )
      }
    >
      <ActivityFilters />
      <RecordList
        query={trpc.activities.list.infiniteQueryOptions(
          { ...search, ...(oldestFirst && { oldestFirst, limit: WAITING }) },
          nextPage,
        )}
        above={({ total }) => total !== null && <p className={shared.soft}>{countText(total)}</p>}
        {...(oldestFirst && assignment.role === 'street_organizer' && { selection: passing })}
        label="组织生活"
        rowId={(row) => row.id}
        kind="activity"
        columns={columnsFor({ phone, office })}
        empty="没有符合条件的活动"
      />
    </Page>
  );
}
