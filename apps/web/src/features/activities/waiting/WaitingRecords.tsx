// Records that wait for the reader.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ActivityState } from '@xianfeng/features/activities/labels';
import type { ActivityRow } from '@xianfeng/features/activities/schema';
import type { Role } from '@xianfeng/features/kernel/labels';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { shortDay } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { WaitingItem } from '../../../components/slot/Waiting.js';
import { PhaseTag } from '../tags.js';

/** More records than this are behind a link: the desk shows where to begin. */
const SHOWN = 5;

/** The records that wait for each role; no other role has this part. */
const states: Partial<Record<Role, ActivityState[]>> = {
  branch_secretary: ['returned', 'pending_minutes', 'pending_branch'],
  organization_commissioner: ['returned', 'pending_minutes'],
  street_organizer: ['pending_street'],
};

/** Records to correct, to write or to pass on. */
export function WaitingRecords() {
  const state = states[useMe().assignment.role] ?? [];
  const activities = useQuery(trpc.activities.list.queryOptions({ state, limit: SHOWN }));
  return (
    <Loaded query={activities} lines={1}>
      {({ items, next }) => (
        <>
          {items.map((row) => (
            <Item key={row.id} row={row} />
          ))}
          {next !== null && (
            <p>
              <Link to="/activities" search={{ state }} className="text-link">
                查看全部等待处理的记录
              </Link>
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}

/** A record; where they come from many branches, each with its own. */
function Item({ row }: { row: ActivityRow }) {
  const { today, assignment } = useMe();
  return (
    <WaitingItem
      kind="activity"
      id={row.id}
      link={
        <Link to="/activities/$activityId" params={{ activityId: row.id }}>
          {row.title}
        </Link>
      }
      note={
        <>
          {row.organizationId !== assignment.organizationId && `${row.organizationShortName} `}
          <time dateTime={row.heldOn}>{shortDay(row.heldOn, today)}</time>
        </>
      }
      state={<PhaseTag state={row.phase} />}
    />
  );
}
