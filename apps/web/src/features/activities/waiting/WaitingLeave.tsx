// Requests for leave that wait for the reader.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PendingLeave } from '@xianfeng/features/activities/schema';
import { useMe } from '../../../app/session/me.js';
import { shortDay } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Card } from '../../../components/page/Page.js';
import { WaitingHead } from '../../../components/slot/Waiting.js';
import { LeaveRequests } from '../detail/LeaveRequests.js';
import { waitingLeave } from './query.js';

/** Requests for leave to decide (MEET-12), those for one meeting together. */
export function WaitingLeave() {
  const leave = useQuery(waitingLeave());
  return (
    <Loaded query={leave} lines={1}>
      {({ items }) =>
        byMeeting(items).map(([activityId, leaves]) => (
          <Meeting key={activityId} activityId={activityId} leaves={leaves} />
        ))
      }
    </Loaded>
  );
}

function byMeeting(requests: readonly PendingLeave[]): [number, PendingLeave[]][] {
  const meetings = new Map<number, PendingLeave[]>();
  for (const leave of requests) {
    meetings.set(leave.activityId, [...(meetings.get(leave.activityId) ?? []), leave]);
  }
  return [...meetings];
}

function Meeting({ activityId, leaves }: { activityId: number; leaves: PendingLeave[] }) {
  const { today } = useMe();
  return (
    <Card>
      <WaitingHead>
        请假待审批：
        <Link to="/activities/$activityId" params={{ activityId }}>
          {leaves[0] && `${shortDay(leaves[0].heldOn, today)} ${leaves[0].title}`}
        </Link>
      </WaitingHead>
      <LeaveRequests requests={leaves} />
    </Card>
  );
}
