// Filters of the list of activities.
import { getRouteApi } from '@tanstack/react-router';
import { type ActivityState, activityTypeLabels } from '@xianfeng/features/activities/schema';
import { summaryStates } from '@xianfeng/features/duties/labels';
import { useMe } from '../../../app/session/me.js';
import { isBranchOffice } from '../../../app/session/offices.js';
import { ChoiceFilter } from '../../../components/filter/ChoiceFilter.js';
import { DaysFilter } from '../../../components/filter/DayFilter.js';
import { Filters } from '../../../components/filter/Filters.js';
import { OrganizationFilter } from '../../../components/filter/OrganizationFilter.js';
import { useFilters } from '../../../components/filter/useFilters.js';
import { type View, Views } from '../../../components/filter/Views.js';
import shared from '../../../components/page/Parts.module.css';

const routeApi = getRouteApi('/signed-in/activities');

const all: View<ActivityState[]> = { label: '全部', value: undefined };
const passed: View<ActivityState[]> = { label: '已通过', value: ['passed', 'archived'] };
const returned: View<ActivityState[]> = { label: '已退回', value: ['returned'] };

/** The states that each side asks for. */
const ofBranch: readonly View<ActivityState[]>[] = [
  all,
  { label: '待办理', value: ['planned', 'notified', 'in_progress', 'pending_minutes', 'returned'] },
  { label: '审核中', value: ['pending_branch', 'pending_street'] },
  passed,
];
const ofAbove: readonly View<ActivityState[]>[] = [
  { label: '未上报', value: [...summaryStates.unsent] },
  { label: '待支部审核', value: [...summaryStates.pendingBranch] },
  { label: '待街道审核', value: ['pending_street'] },
  returned,
  passed,
  all,
];

/** What is listed: everything stands in the address, so that it can be sent and gone back to. */
export function ActivityFilters() {
  const search = routeApi.useSearch();
  const filters = useFilters(search, ['state']);
  const office = isBranchOffice(useMe().assignment.role);
  return (
    <div className={`${shared.views} no-print`}>
      <Views label="按状态查看" search={search} name="state" views={office ? ofBranch : ofAbove} />
      <Filters {...filters} title={`按类型、日期${office ? '' : '、党组织'}查找`}>
        {!office && <OrganizationFilter {...filters.at('organizationId')} />}
        <ChoiceFilter
          {...filters.at('type')}
          label="活动类型"
          all="全部类型"
          labels={activityTypeLabels}
        />
        <DaysFilter from={filters.at('from')} to={filters.at('to')} />
      </Filters>
    </div>
  );
}
