// Corrections of locked years that wait for the district.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { monthName } from '@xianfeng/features/economy/labels';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { WaitingItem } from '../../../components/slot/Waiting.js';
import { Yuan } from '../money.js';
import { waitingCorrections } from './query.js';

/** Each correction that the reader may answer, with the sums before and after. */
export function WaitingCorrections() {
  const waiting = useQuery(waitingCorrections());
  return (
    <Loaded query={waiting} lines={1}>
      {({ items }) => (
        <>
          {items
            .filter(({ decidable }) => decidable)
            .map((row) => {
              const to = {
                params: { villageId: row.organizationId },
                search: { year: row.year, month: row.month },
              };
              return (
                <WaitingItem
                  key={row.correctionId}
                  kind="income"
                  id={row.id}
                  link={
                    <Link to="/economy/villages/$villageId" {...to}>
                      {`${row.name}${row.year}年${monthName(row.month)}收入更正`}
                    </Link>
                  }
                  note={
                    <>
                      合计 {row.beforeFen === null ? '未填报' : <Yuan fen={row.beforeFen} />} →{' '}
                      <Yuan fen={row.totalFen} /> 元，{row.reason}
                    </>
                  }
                  state={<StatusTag tone="warning">待区级确认</StatusTag>}
                  step={
                    <ButtonLink to="/economy/villages/$villageId" {...to}>
                      去确认
                    </ButtonLink>
                  }
                />
              );
            })}
        </>
      )}
    </Loaded>
  );
}
