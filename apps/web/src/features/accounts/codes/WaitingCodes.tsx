// Codes that wait for the confirmation of the reader.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../../app/api/trpc.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { WaitingCount } from '../../../components/slot/Waiting.js';

/** How many codes another administrator issued that the reader may confirm. */
export function WaitingCodes() {
  // Mostly none waits: nothing stands in its place meanwhile. Its own page tells of a failure.
  const { data = [] } = useQuery(trpc.accounts.codes.queryOptions());
  return (
    <WaitingCount
      count={data.filter(({ confirmable }) => confirmable).length}
      link={<Link to="/codes">待确认的激活码</Link>}
      note="由另一位管理员发出，与持码人核实后确认"
      step={<ButtonLink to="/codes">去确认</ButtonLink>}
    />
  );
}
