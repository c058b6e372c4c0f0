// Published months of a village (VEC-06).
import { useQuery } from '@tanstack/react-query';
import { incomeKinds, incomeLabels } from '@xianfeng/features/economy/labels';
import type { PublishedMonth } from '@xianfeng/features/economy/schema';
import { totalIncome } from '@xianfeng/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dayText } from '../../../components/dates.js';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Card, Section } from '../../../components/page/Page.js';
import { Yuan } from '../money.js';
import css from './Publication.module.css';
import { CorrectedLines } from './PublicationSheet.js';

/** The income that the own village has published, month by month and item by item (VEC-06). */
export function PublishedPanel() {
  const { today } = useMe();
  const now = Number(today.slice(0, 4));
  const [year, setYear] = useState(now);
  const months = useQuery(trpc.economy.published.queryOptions({ year }));
  return (
    <Section
      title={`${year}年集体经济收入公开`}
      actions={
        <>
          <Button onClick={() => setYear(year - 1)} disabled={year <= 2000}>
            上一年
          </Button>
          <Button onClick={() => setYear(year + 1)} disabled={year >= now}>
            下一年
          </Button>
        </>
      }
    >
      <Loaded query={months} lines={6}>
        {(loaded) =>
          loaded.months.length === 0 ? (
            <Card>
              <Empty>
                <p>{loaded.year}年还没有公开的月份。村里登记公开后，这里逐项显示。</p>
              </Empty>
            </Card>
          ) : (
            <div className={css.months}>
              {loaded.months.map((month) => (
                <Month key={month.month} year={loaded.year} month={month} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Section>
  );
}

function Month({ year, month }: { year: number; month: PublishedMonth }) {
  return (
    <Card>
      <table className={css.table}>
        <caption className={css.caption}>
          {year}年{month.month === 0 ? '全年' : `${month.month}月`}（元）
        </caption>
        <tbody>
          {incomeKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{incomeLabels[kind]}</th>
              <td>
                <Yuan fen={month[kind]} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">合计</th>
            <td>
              <Yuan fen={totalIncome(month)} />
            </td>
          </tr>
        </tbody>
      </table>
      {month.note !== '' && <p>说明：{month.note}</p>}
      <CorrectedLines corrected={month.corrected} />
      <p className={css.posted}>
        {dayText(month.publishedOn)}公开于{month.place}
      </p>
    </Card>
  );
}
