// Page of the list of requests to enter old records.
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  activityTypeLabels,
  type LateEntry,
  lateEntryStateLabels,
} from '@xianfeng/features/activities/schema';
import { namesOf } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { isBranchOffice } from '../../../app/session/offices.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { instantText } from '../../../components/dates.js';
import { type View, Views } from '../../../components/filter/Views.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { LateEntryTag } from '../tags.js';
import { deciding } from './DecideLate.js';

const routeApi = getRouteApi('/signed-in/activities/late');

const views: readonly View<(keyof typeof lateEntryStateLabels)[]>[] = [
  { label: '全部', value: undefined },
  ...namesOf(lateEntryStateLabels).map((state) => ({
    label: lateEntryStateLabels[state],
    value: [state],
  })),
];

const title: Column<LateEntry> = {
  key: 'what',
  title: '活动',
  card: 'title',
  render: (row) => (
    <Link to="/activities/late/$lateEntryId" params={{ lateEntryId: row.id }}>
      {row.heldOn} {activityTypeLabels[row.type]}
    </Link>
  ),
};

const columns: readonly Column<LateEntry>[] = [
  title,
  {
    key: 'state',
    title: '状态',
    card: 'end',
    width: 150,
    render: (row) => <LateEntryTag state={row.state} />,
  },
  { key: 'organization', title: '党组织', render: (row) => row.organizationShortName },
  { key: 'reason', title: '没有按期登记的原因', render: (row) => row.reason },
  {
    key: 'asked',
    title: '申请',
    render: (row) => (
      <>
        {row.askedBy} <time>{instantText(row.askedAt)}</time>
      </>
    ),
  },
  { key: 'until', title: '登记期限', render: (row) => untilText(row) },
];

/** Until when the record may be entered, in words. */
function untilText({ validUntil, expired, state }: LateEntry): string {
  if (validUntil === null) return '—';
  if (expired) return `${validUntil}（已过期）`;
  return state === 'used' ? '已登记' : validUntil;
}

/** 补录申请: a branch sees its own, the district decides several at once. */
export function LateEntriesPage() {
  const search = routeApi.useSearch();
  const { assignment } = useMe();
  const decides = assignment.role === 'district_auditor';
  const asks = assignment.role === 'branch_secretary';
  return (
    <Page
      title="补录申请"
      note="超过期限的组织生活记录，经区委组织部同意后补录"
      actions={asks && <ButtonLink to="/activities/late/ask">申请补录</ButtonLink>}
    >
      <div className={`${shared.views} no-print`}>
        <Views label="按状态查看" search={search} name="state" views={views} />
      </div>
      <RecordList
        query={trpc.activities.lateEntries.infiniteQueryOptions(search, nextPage)}
        {...(decides && { selection: deciding })}
        label="补录申请"
        rowId={(row) => row.id}
        kind="late_entry"
        columns={columns}
        empty={isBranchOffice(assignment.role) ? '本支部没有这样的补录申请' : '没有这样的补录申请'}
      />
    </Page>
  );
}
