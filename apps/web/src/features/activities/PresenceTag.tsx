import {
  activityPhaseLabels,
  leaveStateLabels,
  type Presence,
  presenceLabels,
} from '@xianfeng/features/activities/labels';
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { StatusTag, type StatusTone } from '../../components/StatusTag.js';

const tones: Record<Presence, StatusTone> = { present: 'done', leave: 'quiet', absent: 'warning' };

/** The own attendance; before it is recorded, how far the leave or the activity has come. */
export function PresenceTag({ activity }: { activity: MyActivity }) {
  const { presence, leave, phase } = activity;
  if (presence !== null) {
    return <StatusTag tone={tones[presence]}>{presenceLabels[presence]}</StatusTag>;
  }
  if (leave !== null && leave.state !== 'withdrawn') {
    return (
      <StatusTag tone={leave.state === 'refused' ? 'warning' : 'running'}>
        {`请假${leaveStateLabels[leave.state]}`}
      </StatusTag>
    );
  }
  return <StatusTag tone="quiet">{activityPhaseLabels[phase]}</StatusTag>;
}
