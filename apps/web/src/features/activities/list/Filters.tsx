import { getRouteApi, Link } from '@tanstack/react-router';
import {
  type ActivityState,
  type ActivityType,
  activityTypeLabels,
} from '@xianfeng/features/activities/schema';
import { activityTypeKeys } from '@xianfeng/rules';
import { Button, Select } from 'antd';
import { useMe } from '../../../app/session/me.js';
import { isBranchOffice } from '../../../app/session/offices.js';
import { usePhone } from '../../../app/theme/size.js';
import { Choices } from '../../../components/Choices.js';
import { DayInput } from '../../../components/form/DayInput.js';
import css from './Filters.module.css';
import { OrganizationFilter } from './OrganizationFilter.js';

const routeApi = getRouteApi('/signed-in/activities');

interface Choice {
  label: string;
  state: readonly ActivityState[] | undefined;
}

const all: Choice = { label: '全部', state: undefined };
const passed: Choice = { label: '已通过', state: ['passed', 'archived'] };
const returned: Choice = { label: '已退回', state: ['returned'] };

/** The states that each side asks for. */
const ofBranch: readonly Choice[] = [
  all,
  { label: '待办理', state: ['planned', 'notified', 'in_progress', 'pending_minutes', 'returned'] },
  { label: '审核中', state: ['pending_branch', 'pending_street'] },
  passed,
];
const ofAbove: readonly Choice[] = [
  { label: '待街道审核', state: ['pending_street'] },
  returned,
  passed,
  all,
];

/** What is listed: everything stands in the address, so that it can be sent and gone back to. */
export function Filters() {
  const search = routeApi.useSearch();
  const phone = usePhone();
  const navigate = routeApi.useNavigate();
  const office = isBranchOffice(useMe().assignment.role);
  const set = (fields: Partial<typeof search>) =>
    void navigate({ search: (before) => clean({ ...before, ...fields }), replace: true });
  const { state: _, ...others } = search;
  const narrowed = Object.keys(others).length > 0;
  const fields = (
    <div className={css.fields}>
      {!office && (
        <OrganizationFilter
          id={search.organizationId}
          onChange={(organizationId) => set({ organizationId })}
        />
      )}
      <Select<ActivityType>
        aria-label="活动类型"
        className={css.type ?? ''}
        placeholder="全部类型"
        allowClear
        value={search.type ?? null}
        options={activityTypeKeys.map((type) => ({
          value: type,
          label: activityTypeLabels[type],
        }))}
        onChange={(type?: ActivityType) => set({ type })}
      />
      <span className={css.days}>
        <DayInput
          aria-label="从哪天"
          placeholder="从哪天"
          value={search.from ?? ''}
          max={search.to}
          onChange={(from) => set({ from: from || undefined })}
        />
        <span>至</span>
        <DayInput
          aria-label="到哪天"
          placeholder="到哪天"
          value={search.to ?? ''}
          min={search.from}
          onChange={(to) => set({ to: to || undefined })}
        />
      </span>
      {narrowed && (
        <Button
          onClick={() =>
            set({ type: undefined, from: undefined, to: undefined, organizationId: undefined })
          }
        >
          清除条件
        </Button>
      )}
    </div>
  );
  return (
    <div className={`${css.filters} no-print`}>
      <Choices label="按状态查看">
        {(office ? ofBranch : ofAbove).map(({ label, state }) => (
          <Link
            key={label}
            from="/activities"
            to="/activities"
            search={(before) => clean({ ...before, state: state && [...state] })}
            activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
            replace
          >
            {label}
          </Link>
        ))}
      </Choices>
      {phone ? (
        <details className={css.more} open={narrowed}>
          <summary>按类型、日期{office ? '' : '、党组织'}查找</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </div>
  );
}

/** Without the conditions that are not set, so that the same view has one address. */
function clean<Search extends object>(search: Search): Search {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined),
  ) as Search;
}
