// Page of the list of villages in a year.
import { getRouteApi, Link } from '@tanstack/react-router';
import { type TierBounds, tierNames } from '@xianfeng/features/economy/labels';
import type { VillageYear } from '@xianfeng/features/economy/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { monthText } from '../../../components/dates.js';
import { nextPage, useFirstPage } from '../../../components/list/query.js';
import { RecordList } from '../../../components/list/RecordList.js';
import type { Column } from '../../../components/list/rows.js';
import { Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { Yuan } from '../money.js';
import { TierTag } from '../tags.js';
import { YearLinks } from '../YearLinks.js';

const routeApi = getRouteApi('/signed-in/economy/villages');

const columns = (year: number, bounds: TierBounds): readonly Column<VillageYear>[] => [
  {
    key: 'name',
    title: '村（社区）',
    card: 'title',
    render: (row) => (
      <Link
        to="/economy/villages/$villageId"
        params={{ villageId: row.organizationId }}
        search={{ year }}
      >
        {row.name}
      </Link>
    ),
  },
  {
    key: 'tier',
    title: '档次',
    card: 'end',
    render: (row) => <TierTag tier={row.tier} bounds={bounds} />,
  },
  { key: 'street', title: '街道', render: (row) => row.streetName },
  {
    key: 'total',
    title: '总收入（元）',
    align: 'right',
    render: (row) => <Yuan fen={row.totalFen} />,
  },
  {
    key: 'operating',
    title: '经营性收入（元）',
    align: 'right',
    render: (row) => <Yuan fen={row.operatingTotalFen} />,
  },
  {
    key: 'months',
    title: '已通过月数',
    align: 'right',
    render: (row) => (
      <>
        {row.passed}
        {row.submitted > 0 && <span className={shared.soft}>，待审{row.submitted}</span>}
        {row.returned > 0 && <span className={shared.soft}>，退回{row.returned}</span>}
      </>
    ),
  },
];

/** The villages behind a figure: as many rows as the figure says. */
export function VillagesPage() {
  const { today } = useMe();
  const search = routeApi.useSearch();
  const current = Number(today.slice(0, 4));
  const { year = current, streetId, tier, unreported } = search;
  const filters = { streetId, tier, unreported };
  const query = trpc.economy.villages.infiniteQueryOptions({ year, ...filters }, nextPage);
  const first = useFirstPage(query);
  const street = streetId === undefined ? undefined : first?.items[0]?.streetName;
  const said = [
    `${year}年`,
    street,
    tier !== undefined &&
      (tier === 'none' ? '没有审核通过的数据' : first && tierNames(first.bounds)[tier]),
    unreported !== undefined && `${monthText(unreported)}未上报`,
    first && `共${first.total}个`,
  ].filter(Boolean);
  return (
    <Page
      title="村（社区）收入"
      note={said.join(' · ')}
      actions={
        <>
          <YearLinks year={year} current={current} to="/economy/villages" search={filters} />
          <Link to="/economy" search={{ year }}>
            返回指标
          </Link>
        </>
      }
    >
      <RecordList
        query={query}
        label="村（社区）收入"
        rowId={(row) => row.organizationId}
        columns={({ bounds }) => columns(year, bounds)}
        empty="没有符合条件的村（社区）"
      />
    </Page>
  );
}
