// Batches of incumbents that wait for the district.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../app/api/trpc.js';
import { ButtonLink } from '../../components/ButtonLink.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { WaitingCount } from '../../components/slot/Waiting.js';

/** How many of them wait for an answer. */
export function WaitingBatches() {
  const waiting = useQuery(trpc.incumbents.waiting.queryOptions());
  return (
    <Loaded query={waiting} lines={1}>
      {({ batches }) => (
        <WaitingCount
          count={batches}
          link={<Link to="/teams/on-record">在任人员登记待确认</Link>}
          note="街道提交的在任人员，请核对依据后确认或退回"
          step={<ButtonLink to="/teams/on-record">去确认</ButtonLink>}
        />
      )}
    </Loaded>
  );
}
