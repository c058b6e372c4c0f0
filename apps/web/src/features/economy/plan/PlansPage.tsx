// Page of the list of plans.
import { getRouteApi, Link } from '@tanstack/react-router';
import { developmentPathLabels } from '@xianfeng/features/economy/labels';
import type { PlanRow, Plans } from '@xianfeng/features/economy/schema';
import { trpc } from '../../../app/api/trpc.js';
import { Views, viewsOf } from '../../../components/filter/Views.js';
import { nextPage, useFirstPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Economy.module.css';
import { wanText, Yuan } from '../money.js';

const routeApi = getRouteApi('/signed-in/economy/plans');

const paths = ['assets', 'land', 'industry'] as const;

const columns: readonly Column<PlanRow>[] = [
  {
    key: 'name',
    title: '村（社区）',
    card: 'title',
    render: (row) => (
      <Link to="/economy/villages/$villageId/plan" params={{ villageId: row.organizationId }}>
        {row.name}
      </Link>
    ),
  },
  { key: 'path', title: '发展路径', card: 'end', render: (row) => developmentPathLabels[row.path] },
  { key: 'street', title: '街道', render: (row) => row.streetName },
  {
    key: 'target',
    title: '收入目标',
    align: 'right',
    render: (row) => `${row.targetYear}年 ${wanText(row.targetFen)}`,
  },
  { key: 'projects', title: '项目', align: 'right', render: (row) => row.projects },
  { key: 'leaders', title: '带头人', align: 'right', render: (row) => row.leaders },
  {
    key: 'change',
    title: '年收入变化（元）',
    align: 'right',
    render: (row) => <Yuan fen={row.changeFen} />,
  },
];

/** The plans of the scope, and what their projects changed by path. */
export function PlansPage() {
  const search = routeApi.useSearch();
  const query = trpc.economy.plan.list.infiniteQueryOptions(search, nextPage);
  const first = useFirstPage(query);
  return (
    <Page
      title="村级发展计划"
      note={
        first &&
        `${first.planned}个计划，共${first.villages}个村（社区）；带头人${first.leaders}人，${first.risen}人的项目增收`
      }
      actions={<Link to="/economy">村级集体经济</Link>}
    >
      <Views
        label="发展路径"
        search={search}
        name="path"
        views={viewsOf(developmentPathLabels, '全部')}
      />
      {first && <Change plans={first} />}
      <RecordList
        query={query}
        label="发展计划"
        rowId={(row) => row.organizationId}
        columns={columns}
        empty="还没有发展计划"
      />
    </Page>
  );
}

function Change({ plans }: { plans: Plans }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={css.figures} aria-label="项目带来的年收入变化">
      <li>
        <div>
          <span className={shared.soft}>进村班子的带头人</span>
          <span className={`${shared.value} ${css.value}`}>{plans.talents}人</span>
          <span className={shared.soft}>{plans.talentsRisen}人的项目增收</span>
        </div>
      </li>
      {paths.map((path) => (
        <li key={path}>
          <Link to="/economy/plans" search={{ path }}>
            <span className={shared.soft}>{developmentPathLabels[path]}项目</span>
            <span className={`${shared.value} ${css.value}`}>
              {wanText(plans.changeByPath[path])}
            </span>
            <span className={shared.soft}>年收入变化</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
