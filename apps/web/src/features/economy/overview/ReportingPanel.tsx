// Villages that have not reported last month.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { incomeStateLabels } from '@xianfeng/features/economy/labels';
import type { MissingMonth } from '@xianfeng/features/economy/schema';
import { trpc } from '../../../app/api/trpc.js';
import { dayText, monthText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Card, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import css from '../Economy.module.css';

/** Which villages have not sent last month in; each leads to its page. */
export function ReportingPanel() {
  const reporting = useQuery(trpc.economy.reporting.queryOptions({}));
  return (
    <Loaded query={reporting} lines={2}>
      {({ month, villages, reported, missing, late }) => {
        if (villages === 0) return null;
        const year = Number(month.slice(0, 4));
        const number = Number(month.slice(5));
        const left = villages - reported;
        return (
          <Section
            title={`${monthText(month)}收入上报`}
            actions={
              <span className={shared.soft}>
                已上报{reported}/{villages}
              </span>
            }
          >
            <Card>
              {left === 0 ? (
                <p className={css.met}>全部上报</p>
              ) : (
                <div className={css.missing}>
                  <span>未上报{left}个：</span>
                  {missing.map(({ organizationId, name, state }) => (
                    <Link
                      key={organizationId}
                      to="/economy/villages/$villageId"
                      params={{ villageId: organizationId }}
                      search={{ year, month: number }}
                    >
                      {name}
                      {state !== null && `（${incomeStateLabels[state]}）`}
                    </Link>
                  ))}
                  {left > missing.length && (
                    <Link to="/economy/villages" search={{ year, unreported: month }}>
                      全部{left}个
                    </Link>
                  )}
                </div>
              )}
              {late.map((each) => (
                <Late key={`${each.year} ${each.month}`} late={each} />
              ))}
            </Card>
          </Section>
        );
      }}
    </Loaded>
  );
}

/** A month whose time is over, with the villages that still owe it. */
function Late({ late: { year, month, dueOn, count, villages } }: { late: MissingMonth }) {
  return (
    <div className={css.missing}>
      <StatusTag tone="error">已超期</StatusTag>
      <span>
        {year}年{month}月（上报应不晚于{dayText(dueOn)}）未上报{count}个：
      </span>
      {villages.map(({ organizationId, name, state }) => (
        <Link
          key={organizationId}
          to="/economy/villages/$villageId"
          params={{ villageId: organizationId }}
          search={{ year, month }}
        >
          {name}
          {state !== null && `（${incomeStateLabels[state]}）`}
        </Link>
      ))}
      {count > villages.length && (
        <Link
          to="/economy/villages"
          search={{ year, unreported: `${year}-${String(month).padStart(2, '0')}` }}
        >
          全部{count}个
        </Link>
      )}
    </div>
  );
}
