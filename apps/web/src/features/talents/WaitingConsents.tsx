// What other organizations ask about people whom the own organization keeps.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../app/api/trpc.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { WaitingCount } from '../../components/slot/Waiting.js';

/** How many of them wait for an answer. */
export function WaitingConsents() {
  const waiting = useQuery(trpc.talents.waitingConsents.queryOptions());
  return (
    <Loaded query={waiting} lines={1}>
      {({ consents }) => (
        <WaitingCount
          count={consents}
          link={<Link to="/talents/consents">个人信息使用的征求</Link>}
          note="另一组织登记了您这里保管信息的同志，等您答复是否同意其查看"
        />
      )}
    </Loaded>
  );
}
