// Requests to take back hard items that wait for the reader. Apart from their page, which homes do without.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../../app/api/trpc.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { WaitingCount } from '../../../components/slot/Waiting.js';

/** On the home of who may answer: how many requests of others wait. */
export function WaitingWithdrawals() {
  const list = useQuery(trpc.appointments.withdrawals.queryOptions({ limit: 100 }));
  const waiting = list.data?.items.filter(({ mayAnswer }) => mayAnswer) ?? [];
  return (
    <WaitingCount
      count={waiting.length}
      link={
        <Link to="/reviews/withdrawals" search={{}}>
          撤销一票否决情形的申请
        </Link>
      }
      note="由另一人复核后才生效"
      step={
        <ButtonLink to="/reviews/withdrawals" search={{}}>
          去复核
        </ButtonLink>
      }
    />
  );
}
