// Page of a month's publication for print (VEC-06).
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Income, VillageDetail } from '@xianfeng/features/economy/schema';
import { totalIncome } from '@xianfeng/rules';
import { trpc } from '../../../app/api/trpc.js';
import { usePublicPaper } from '../../../app/print/public-paper.js';
import { useMe } from '../../../app/session/me.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Page } from '../../../components/page/Page.js';
import { PrintButton } from '../../../components/page/PrintButton.js';
import { PublicationSheet } from './PublicationSheet.js';

const routeApi = getRouteApi('/signed-in/economy/villages/$villageId/publication');

/** The monthly publication of a village's finances, item by item, to be printed and put up (VEC-06). */
export function PublicationPage() {
  usePublicPaper();
  const { villageId } = routeApi.useParams();
  const search = routeApi.useSearch();
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
              <PrintButton primary />
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
    <PublicationSheet
      today={today}
      enteredBy={record.enteredBy}
      sheet={{
        ...{ villageName: village.name, kind: village.kind, streetName: village.streetName },
        ...{ year: lock.year, month, months: upTo.length },
        items: { ...record, totalFen: totalIncome(record) },
        upTo: {
          operatingFen: sum((income) => income.operatingFen),
          contractFen: sum((income) => income.contractFen),
          investmentFen: sum((income) => income.investmentFen),
          subsidyFen: sum((income) => income.subsidyFen),
          otherFen: sum((income) => income.otherFen),
          totalFen: sum(totalIncome),
        },
        ...{ note: record.note, corrections: record.corrections, publishedOn: record.publishedOn },
        corrected: record.corrected,
      }}
    />
  );
}
