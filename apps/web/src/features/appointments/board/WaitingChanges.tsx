// Filings and corrections of times in office that wait for the district.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { WaitingCount } from '../../../components/slot/Waiting.js';
import { changeTitle } from '../changes/Changed.js';
import { waitingChanges } from './my-turn.js';

/** How many there are, and the one that waits longest. */
export function WaitingChanges() {
  const waiting = useQuery(waitingChanges());
  return (
    <Loaded query={waiting} lines={1}>
      {({ items: [oldest], pending }) => (
        <WaitingCount
          count={pending ?? 0}
          link={
            <Link to="/appointments/changes" search={{ state: 'pending' }}>
              待确认的任职备案和更正
            </Link>
          }
          note={oldest && `最早的是${oldest.organizationName}${changeTitle(oldest)}`}
          step={
            <ButtonLink to="/appointments/changes" search={{ state: 'pending' }}>
              去确认
            </ButtonLink>
          }
        />
      )}
    </Loaded>
  );
}
