// Resets of the second factor that wait for the confirmation of the reader.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../../app/api/trpc.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { WaitingCount } from '../../../components/slot/Waiting.js';

/** How many resets another administrator asked for that the reader may confirm. */
export function WaitingResets() {
  // Mostly none waits: nothing stands in its place meanwhile. Its own page tells of a failure.
  const { data = [] } = useQuery(trpc.factors.resets.queryOptions());
  return (
    <WaitingCount
      count={data.filter(({ confirmable }) => confirmable).length}
      link={<Link to="/factor-resets">待确认的第二因素重置</Link>}
      note="由另一岗位的管理员申请，与本人核实后确认"
      step={<ButtonLink to="/factor-resets">去确认</ButtonLink>}
    />
  );
}
