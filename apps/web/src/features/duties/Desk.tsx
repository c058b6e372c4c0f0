// The secretary's desk for a month.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { codeOf } from '../../app/api/problem.js';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { ButtonLink } from '../../components/ButtonLink.js';
import { monthText } from '../../components/dates.js';
import { Empty } from '../../components/feedback/Empty.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { Page } from '../../components/page/Page.js';
import shared from '../../components/page/Parts.module.css';
import { Slot } from '../../components/slot/Slot.js';
import { Waiting } from '../../components/slot/Waiting.js';
import css from './Duties.module.css';
import { DutyList } from './DutyList.js';
import { MonthPicker } from './MonthPicker.js';
import { Summary } from './Summary.js';

/** The secretary's desk: what the month asks for, and what waits for an answer. */
export function Desk({ month }: { month?: string | undefined }) {
  const { assignment, today } = useMe();
  const current = today.slice(0, 7);
  const shown = month ?? current;
  const duties = useQuery(trpc.duties.month.queryOptions({ month: shown }));
  // The committee above several branches, as a village may have, owes no meetings of a branch itself.
  const noBranch = codeOf(duties.error) === 'not_found';
  return (
    <Page
      title={shown === current ? '本月应做' : `${monthText(shown)}应做`}
      note={
        <>
          {assignment.organizationName} · {monthText(shown)}
        </>
      }
      actions={
        <>
          <Slot name="deskActions" />
          {!noBranch && <ButtonLink to="/activities/plan">安排活动</ButtonLink>}
        </>
      }
    >
      <div className={`${shared.layout} ${css.desk}`}>
        {shown === current && <Waiting />}
        <div className={shared.stack}>
          {shown === current && <Slot name="deskDuties" />}
          {noBranch ? (
            <p className={css.soft}>
              本级党组织没有按月应做的支部组织生活。所属支部的情况见
              <Link to="/activities" className="text-link">
                组织生活
              </Link>
              。
            </p>
          ) : (
            <Loaded query={duties} lines={8}>
              {({ duties: rows }) =>
                rows.length === 0 ? (
                  <Empty>这个月没有应做事项</Empty>
                ) : (
                  <>
                    <div className={css.summary}>
                      <Summary rows={rows} />
                      <MonthPicker month={shown} current={current} />
                    </div>
                    <DutyList rows={rows} today={today} />
                  </>
                )
              }
            </Loaded>
          )}
        </div>
      </div>
    </Page>
  );
}
