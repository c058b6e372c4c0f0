// Months of income that a village still owes (VEC-04).
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { incomeStateLabels } from '@xianfeng/features/economy/labels';
import type { MissingMonth } from '@xianfeng/features/economy/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dueText } from '../../../components/dates.js';
import { Card } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { StatusTag } from '../../../components/StatusTag.js';
import css from '../Economy.module.css';

/**
 * Months of income that the reader's own village has still to send in (VEC-04), late ones first; nothing
 * where there is no village, or nothing is owed.
 */
export function IncomeDuties() {
  const { assignment } = useMe();
  const enters = assignment.role === 'branch_secretary' || assignment.role === 'village_accountant';
  const { data } = useQuery({ ...trpc.economy.reporting.queryOptions({}), enabled: enters });
  if (data === undefined || data.villages === 0) return null;
  const owed = [...data.late, ...monthOf(data)];
  if (owed.length === 0) return null;
  return (
    <Card>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise */}
      <ul role="list" className={css.owed} aria-label="待上报的集体经济收入">
        {owed.map((each) => (
          <Owed key={`${each.year} ${each.month}`} owed={each} />
        ))}
      </ul>
    </Card>
  );
}

/** The month that is being reported now, where it has not been sent in. */
function monthOf(data: {
  month: string;
  dueOn: string;
  villages: number;
  reported: number;
  missing: MissingMonth['villages'];
}): MissingMonth[] {
  const { month, dueOn, missing: villages } = data;
  const count = data.villages - data.reported;
  const [year = 0, number = 0] = month.split('-').map(Number);
  return count === 0 ? [] : [{ year, month: number, dueOn, count, villages }];
}

function Owed({ owed: { year, month, dueOn, count, villages } }: { owed: MissingMonth }) {
  const { today } = useMe();
  const [village] = villages;
  if (village === undefined) return null;
  const name = `${year}年${month}月集体经济收入`;
  return (
    <li>
      <div>
        {count === 1 ? (
          <Link
            to="/economy/villages/$villageId"
            params={{ villageId: village.organizationId }}
            search={{ year, month }}
          >
            填报{name}
          </Link>
        ) : (
          <Link
            to="/economy/villages"
            search={{ year, unreported: `${year}-${String(month).padStart(2, '0')}` }}
          >
            填报{name}（{count}个村）
          </Link>
        )}
        <p className={shared.soft}>
          {dueText(dueOn, today)}
          {count === 1 && village.state !== null && `，${incomeStateLabels[village.state]}`}
        </p>
      </div>
      {dueOn < today ? (
        <StatusTag tone="error">已超期</StatusTag>
      ) : (
        <StatusTag tone="warning">待上报</StatusTag>
      )}
    </li>
  );
}
