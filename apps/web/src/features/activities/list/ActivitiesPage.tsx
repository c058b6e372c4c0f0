import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ActivityRow, activityPhaseLabels } from '@xianfeng/features/activities/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useHeld } from '../../../app/live/held.js';
import { useMe } from '../../../app/session/me.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { HeldUpdates } from '../../../components/feedback/HeldUpdates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { type Column, DataList } from '../../../components/list/DataList.js';
import { Page } from '../../../components/page/Page.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { typeText } from '../ActivityFacts.js';
import { hoursText, phaseTones, turnoutText } from '../labels.js';
import { isBranchOffice } from '../offices.js';
import { activitiesRoute } from '../routes.js';
import { Filters } from './Filters.js';

const columns: readonly Column<ActivityRow>[] = [
  { key: 'heldOn', title: '日期', render: (row) => <time>{row.heldOn}</time>, width: 120 },
  { key: 'hours', title: '时间', render: hoursText, width: 120 },
  {
    key: 'title',
    title: '主题',
    card: 'title',
    render: (row) => (
      <Link to="/activities/$activityId" params={{ activityId: row.id }}>
        {row.title}
      </Link>
    ),
  },
  { key: 'type', title: '类型', render: typeText },
  {
    key: 'turnout',
    title: '实到/应到',
    render: turnoutText,
    align: 'right',
    width: 100,
  },
  {
    key: 'phase',
    title: '状态',
    card: 'end',
    width: 150,
    render: (row) => (
      <>
        <StatusTag tone={phaseTones[row.phase]}>{activityPhaseLabels[row.phase]}</StatusTag>
        {row.late && <StatusTag tone="warning">补录</StatusTag>}
      </>
    ),
  },
];

const branchColumn: Column<ActivityRow> = {
  key: 'organization',
  title: '党组织',
  render: (row) => row.groupName ?? row.organizationName,
};

const groupColumn: Column<ActivityRow> = {
  key: 'group',
  title: '党小组',
  render: (row) => row.groupName ?? '—',
};

/** Activities of the own scope, newest first, found by kind, state and day. */
export function ActivitiesPage() {
  const search = activitiesRoute.useSearch();
  const { assignment } = useMe();
  const office = isBranchOffice(assignment.role);
  const options = trpc.activities.list.infiniteQueryOptions(search, {
    getNextPageParam: (page) => page.next,
  });
  const list = useInfiniteQuery(options);
  const held = useHeld(options.queryKey, list.refetch);
  const [first, ...rest] = columns;
  return (
    <Page
      title="组织生活"
      note={assignment.organizationName}
      actions={
        office && (
          <>
            <ButtonLink to="/activities/record">补登记一次活动</ButtonLink>
            <ButtonLink to="/activities/plan" type="primary">
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
              columns={[...(first ? [first] : []), ...rest, office ? groupColumn : branchColumn]}
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
