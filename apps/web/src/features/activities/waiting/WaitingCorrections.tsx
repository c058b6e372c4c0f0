// Corrections of passed records that wait for the street.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { shortDay } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { StatusTag } from '../../../components/StatusTag.js';
import { WaitingItem } from '../../../components/slot/Waiting.js';

/** More than these are reached one after the other: each that is answered makes room. */
const SHOWN = 5;

/** Records whose correction is to be answered. */
export function WaitingCorrections() {
  const { today } = useMe();
  const records = useQuery(trpc.activities.list.queryOptions({ correcting: true, limit: SHOWN }));
  return (
    <Loaded query={records} lines={1}>
      {({ items }) => (
        <>
          {items.map((row) => (
            <WaitingItem
              key={row.id}
              kind="activity"
              id={row.id}
              link={
                <Link to="/activities/$activityId" params={{ activityId: row.id }}>
                  {row.title}
                </Link>
              }
              note={
                <>
                  {row.organizationShortName}{' '}
                  <time dateTime={row.heldOn}>{shortDay(row.heldOn, today)}</time>
                </>
              }
              state={<StatusTag tone="warning">申请更正</StatusTag>}
            />
          ))}
        </>
      )}
    </Loaded>
  );
}
