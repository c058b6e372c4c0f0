// People who wait to be taken into the pool.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../app/api/trpc.js';
import { ButtonLink } from '../../components/ButtonLink.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { WaitingCount } from '../../components/slot/Waiting.js';

/** How many of them wait for the street. */
export function WaitingIntake() {
  const waiting = useQuery(trpc.talents.waitingIntake.queryOptions());
  const search = { state: 'pending_intake' } as const;
  return (
    <Loaded query={waiting} lines={1}>
      {({ files }) => (
        <WaitingCount
          count={files}
          link={
            <Link to="/talents" search={search}>
              人才入库待审核
            </Link>
          }
          note="村（社区）推荐的人选，请核实后决定是否入库"
          step={
            <ButtonLink to="/talents" search={search}>
              去审核
            </ButtonLink>
          }
        />
      )}
    </Loaded>
  );
}
