import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { incomeKinds, incomeLabels } from '@xianfeng/features/economy/labels';
import type { Income, VillageDetail } from '@xianfeng/features/economy/schema';
import { totalIncome } from '@xianfeng/rules';
import { Button } from 'antd';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dayText } from '../../../components/dates.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Page } from '../../../components/page/Page.js';
import { Yuan } from '../money.js';
import { publicationRoute } from '../routes.js';
import css from './Publication.module.css';

/** The monthly publication of a village's finances, item by item, to be printed and put up (VEC-06). */
export function PublicationPage() {
  const { villageId } = publicationRoute.useParams();
  const search = publicationRoute.useSearch();
  const { today } = useMe();
  const year = search.year ?? Number(today.slice(0, 4));
  const month = search.month ?? Number(today.slice(5, 7));
  const detail = useQuery(trpc.economy.village.queryOptions({ organizationId: villageId, year }));
  return (
    <>
      <div className="no-print">
        <Page
          title="财务公开单"
          narrow
          actions={
            <>
              <Button type="primary" onClick={() => window.print()}>
                打印
              </Button>
              <Link
                to="/economy/villages/$villageId"
                params={{ villageId }}
                search={{ year, month }}
              >
                返回
              </Link>
            </>
          }
        >
          <Loaded query={detail} lines={12}>
            {(data) => <Sheet detail={data} month={month} today={today} />}
          </Loaded>
        </Page>
      </div>
      {detail.data !== undefined && (
        <div className="print-only">
          <Sheet detail={detail.data} month={month} today={today} />
        </div>
      )}
    </>
  );
}

function Sheet(props: { detail: VillageDetail; month: number; today: string }) {
  const { detail, month, today } = props;
  const { village, months, lock } = detail;
  const record = months.find((each) => each.month === month)?.record;
  if (record == null || record.state !== 'passed') {
    return <Empty>这个月的收入还没有审核通过，不能公开。</Empty>;
  }
  const upTo = months.flatMap((each) =>
    each.month <= month && each.record?.state === 'passed' ? [each.record] : [],
  );
  const sum = (of: (income: Income) => number) => upTo.reduce((all, one) => all + of(one), 0);
  return (
    <article className={css.sheet}>
      <h2 className={css.title}>
        {village.name.replace(/党(总支|支部|委)$/, '')}
        <br />
        {lock.year}年{month}月集体经济收入公开单
      </h2>
      <p className={css.unit}>单位：元</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">本月</th>
            <th scope="col">本年累计</th>
          </tr>
        </thead>
        <tbody>
          {incomeKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{incomeLabels[kind]}</th>
              <td>
                <Yuan fen={record[kind]} />
              </td>
              <td>
                <Yuan fen={sum((income) => income[kind])} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">合计</th>
            <td>
              <Yuan fen={totalIncome(record)} />
            </td>
            <td>
              <Yuan fen={sum(totalIncome)} />
            </td>
          </tr>
        </tbody>
      </table>
      {record.note !== '' && <p>说明：{record.note}</p>}
      {record.corrections > 0 && (
        <p>本月数据经区级更正{record.corrections}次，以上为更正后金额。</p>
      )}
      {upTo.length < month && <p>本年累计为已审核通过的{upTo.length}个月合计，其余月份待审核。</p>}
      <p>对以上内容有异议的，请向村务监督委员会或{village.streetName}反映。</p>
      <div className={`${css.signed} keep-together`}>
        <p>填报人：{record.enteredBy}</p>
        <p>负责人（签字）：</p>
        <p>村务监督委员会（签字）：</p>
        <p>公开日期：{dayText(record.publishedOn ?? today)}</p>
      </div>
    </article>
  );
}
