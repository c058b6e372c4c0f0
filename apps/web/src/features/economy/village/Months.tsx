// The twelve months of a village's year.
import {
  incomeKinds,
  incomeLabels,
  monthName,
  WHOLE_YEAR,
} from '@xianfeng/features/economy/labels';
import type { VillageDetail, VillageMonth } from '@xianfeng/features/economy/schema';
import { totalIncome } from '@xianfeng/rules';
import { Button } from 'antd';
import { useGlow } from '../../../app/live/glow.js';
import { usePhone } from '../../../app/theme/size.js';
import cards from '../../../components/list/List.module.css';
import shared from '../../../components/page/Parts.module.css';
import tables from '../../../components/page/Table.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import css from '../Economy.module.css';
import { Yuan } from '../money.js';
import { IncomeTag } from '../tags.js';

interface MonthsProps {
  detail: VillageDetail;
  open: (month: number) => void;
}

/** What the button of a month says: what the reader can do with it. */
function actionOf(month: VillageMonth): string {
  const passes = month.record?.moves.find(({ event }) => event === 'pass')?.allowed === true;
  if (passes) return '审核';
  if (month.mayEnter) return month.record === null ? '填报' : '修改上报';
  if (month.mayCorrect) return month.record === null ? '申请补录' : '查看更正';
  if (month.mayPublish) return '查看公开';
  return '查看';
}

/** The twelve months with their five kinds: a table at a desk, cards on a phone. */
export function Months({ detail, open }: MonthsProps) {
  const phone = usePhone();
  const months = detail.months.filter(
    (month) => month.record !== null || month.mayEnter || month.mayCorrect,
  );
  if (months.length === 0) return <p className={shared.soft}>这一年没有填报过收入。</p>;
  return phone ? (
    <MonthCards months={months} open={open} />
  ) : (
    <MonthTable detail={detail} months={months} open={open} />
  );
}

function State({ month: { record } }: { month: VillageMonth }) {
  if (record === null) return <StatusTag tone="quiet">未填报</StatusTag>;
  return (
    <>
      <IncomeTag state={record.state} />
      {record.asked.some(({ agreed }) => agreed === null) && (
        <StatusTag tone="warning">更正待确认</StatusTag>
      )}
      {record.corrections > 0 && (
        <StatusTag tone="warning">{`更正${record.corrections}次`}</StatusTag>
      )}
    </>
  );
}

function MonthTable({
  detail: { village },
  months,
  open,
}: MonthsProps & { months: readonly VillageMonth[] }) {
  const glow = useGlow();
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${css.table}`}>
        <thead>
          <tr>
            <th scope="col">月份</th>
            {incomeKinds.map((kind) => (
              <th key={kind} scope="col">
                {incomeLabels[kind]}
              </th>
            ))}
            <th scope="col">合计（元）</th>
            <th scope="col">状态</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => {
            const { record } = month;
            return (
              <tr key={month.month} className={record === null ? '' : glow('income', record.id)}>
                <th scope="row">{monthName(month.month)}</th>
                {incomeKinds.map((kind) => (
                  <td key={kind}>
                    {record === null ? (
                      <span className={css.none}>—</span>
                    ) : (
                      <Yuan fen={record[kind]} />
                    )}
                  </td>
                ))}
                <td>
                  {record === null ? (
                    <span className={css.none}>—</span>
                  ) : (
                    <Yuan fen={totalIncome(record)} />
                  )}
                </td>
                <td>
                  <State month={month} />
                </td>
                <td>
                  <Button
                    size="small"
                    onClick={() => open(month.month)}
                    aria-label={`${monthName(month.month)}，${actionOf(month)}`}
                  >
                    {actionOf(month)}
                  </Button>
                </td>
              </tr>
            );
          })}
          <tr className={css.total}>
            <th scope="row">已通过累计</th>
            {incomeKinds.map((kind) => (
              <td key={kind}>
                <Yuan fen={village[kind]} />
              </td>
            ))}
            <td>
              <Yuan fen={village.totalFen} />
            </td>
            <td colSpan={2}>
              {months.some(({ month }) => month === WHOLE_YEAR) ? '全年' : `${village.passed}个月`}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function MonthCards({
  months,
  open,
}: {
  months: readonly VillageMonth[];
  open: (month: number) => void;
}) {
  const glow = useGlow();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={cards.cards} aria-label="各月收入">
      {[...months].reverse().map((month) => (
        <li
          key={month.month}
          className={`${cards.card} ${month.record === null ? '' : glow('income', month.record.id)}`}
        >
          <div className={cards.cardHead}>
            <span className={cards.cardTitle}>{monthName(month.month)}</span>
            <State month={month} />
          </div>
          {month.record !== null && (
            <p>
              合计 <Yuan fen={totalIncome(month.record)} /> 元
            </p>
          )}
          <div className={cards.cardActions}>
            <Button
              onClick={() => open(month.month)}
              aria-label={`${monthName(month.month)}，${actionOf(month)}`}
            >
              {actionOf(month)}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
