// Tag of the own attendance.
import { activityPhaseLabels, leaveStateLabels } from '@xianfeng/features/activities/labels';
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { StatusTag } from '../../../components/StatusTag.js';
import { AttendanceTag } from '../tags.js';

/** The own attendance; before it is recorded, how far the leave or the activity has come. */
export function PresenceTag({ activity }: { activity: MyActivity }) {
  const { presence, leave, phase } = activity;
  if (presence !== null) return <AttendanceTag state={presence} />;
  if (leave !== null && leave.state !== 'withdrawn') {
    return (
      <StatusTag tone={leave.state === 'refused' ? 'warning' : 'running'}>
        {`请假${leaveStateLabels[leave.state]}`}
      </StatusTag>
    );
  }
  return <StatusTag tone="quiet">{activityPhaseLabels[phase]}</StatusTag>;
}
