// Link to the next record to review.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../../app/api/trpc.js';
import shared from '../../../components/page/Parts.module.css';

/** For the street: the next record that waits, so that a pile is worked through without the list. */
export function NextPending({ after }: { after: number }) {
  const pending = useQuery(
    trpc.activities.list.queryOptions({ state: ['pending_street'], limit: 2 }),
  );
  const next = pending.data?.items.find((row) => row.id !== after);
  if (next === undefined) return null;
  return (
    <p className={shared.soft}>
      下一条待审核：
      <Link to="/activities/$activityId" params={{ activityId: next.id }}>
        {next.organizationShortName} {next.title}
      </Link>
    </p>
  );
}
