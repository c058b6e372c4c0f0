import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { incomeStateLabels } from '@xianfeng/features/economy/labels';
import { trpc } from '../../app/api/trpc.js';
import { monthText } from '../../components/dates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { Card, Section } from '../../components/page/Page.js';
import css from './Economy.module.css';

/** Which villages have not sent last month in; each leads to its page. */
export function ReportingPanel() {
  const reporting = useQuery(trpc.economy.reporting.queryOptions({}));
  return (
    <Loaded query={reporting} lines={2}>
      {({ month, villages, reported, missing }) => {
        if (villages === 0) return null;
        const year = Number(month.slice(0, 4));
        const number = Number(month.slice(5));
        const left = villages - reported;
        return (
          <Section
            title={`${monthText(month)}收入上报`}
            actions={
              <span className={css.soft}>
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
            </Card>
          </Section>
        );
      }}
    </Loaded>
  );
}
