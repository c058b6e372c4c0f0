// Page of the villages' reserves (TAL-10).
import { getRouteApi, Link } from '@tanstack/react-router';
import type { BalanceRow, TalentState } from '@xianfeng/features/talents/schema';
import { citationText } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { withoutUnset } from '../../../app/search.js';
import { useMe } from '../../../app/session/me.js';
import { ToneIcon } from '../../../components/feedback/icons.js';
import { PlaceFilter } from '../../../components/filter/PlaceFilter.js';
import { useFilters } from '../../../components/filter/useFilters.js';
import { Views } from '../../../components/filter/Views.js';
import { nextPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import css from '../../../components/page/Parts.module.css';

const routeApi = getRouteApi('/signed-in/talents/balance');

/** A number that opens the people whom it counts. */
function Opens(props: {
  row: BalanceRow;
  state: TalentState;
  reserve?: 'secretary' | 'other';
  value: number;
  label: string;
}) {
  const { row, state, reserve, value, label } = props;
  return (
    <Link
      to="/talents"
      search={withoutUnset({
        state,
        reserve,
        streetId: row.streetId,
        organizationId: row.organizationId,
      })}
      className={css.number ?? ''}
      aria-label={`${row.organizationName}${label}${value}人`}
    >
      {value}
    </Link>
  );
}

const columns: readonly Column<BalanceRow>[] = [
  {
    key: 'name',
    title: '村（社区）',
    card: 'title',
    render: (row) => (
      <Link to="/teams/$villageId" params={{ villageId: row.organizationId }}>
        {row.organizationName}
      </Link>
    ),
  },
  {
    key: 'all',
    title: '在库合计',
    align: 'right',
    render: (row) => (
      <Opens row={row} state="in_pool" value={row.secretaries + row.others} label="在库" />
    ),
  },
  {
    key: 'secretaries',
    title: '其中书记后备',
    align: 'right',
    render: (row) => (
      <Opens
        row={row}
        state="in_pool"
        reserve="secretary"
        value={row.secretaries}
        label="书记后备"
      />
    ),
  },
  {
    key: 'others',
    title: '其他后备',
    align: 'right',
    render: (row) => (
      <Opens row={row} state="in_pool" reserve="other" value={row.others} label="其他后备" />
    ),
  },
  {
    key: 'pending',
    title: '入库待审',
    align: 'right',
    render: (row) => (
      <Opens row={row} state="pending_intake" value={row.pending} label="入库待审" />
    ),
  },
  {
    key: 'findings',
    title: '是否足够',
    card: 'bare',
    width: '36%',
    render: (row) =>
      row.findings.length === 0 ? (
        <span className={css.soft}>达到储备要求</span>
      ) : (
        <Short findings={row.findings} />
      ),
  },
];

/** What is short, with its basis told once. */
function Short({ findings }: Pick<BalanceRow, 'findings'>) {
  const citations = new Set(findings.map(({ citation }) => citationText(citation)));
  return (
    <div className={css.short}>
      <ToneIcon tone="warning" />
      <div>
        {findings.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
        <p className={css.soft}>依据：{[...citations].join('、')}</p>
      </div>
    </div>
  );
}

const views = [
  { label: '全部', value: undefined },
  { label: '储备不足', value: true },
] as const;

/** TAL-10: has each village enough people to choose from? */
export function BalancePage() {
  const search = routeApi.useSearch();
  const filters = useFilters(search, ['short']);
  const { assignment } = useMe();
  return (
    <Page
      title="后备储备情况"
      note={assignment.organizationName}
      actions={<Link to="/talents">返回人才库</Link>}
    >
      <div className={css.filters}>
        <Views label="按储备查看" search={search} name="short" views={views} />
        <PlaceFilter value={search} onChange={filters.set} />
      </div>
      <RecordList
        query={trpc.talents.balance.infiniteQueryOptions(search, nextPage)}
        label="后备储备情况"
        rowId={(row) => row.organizationId}
        columns={columns}
        empty={search.short ? '各村（社区）都达到储备要求' : '管理范围内没有村（社区）'}
      />
    </Page>
  );
}
