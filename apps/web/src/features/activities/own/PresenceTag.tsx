// Tag of the own attendance.
import { activityPhaseLabels, type LeaveState } from '@xianfeng/features/activities/labels';
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { StatusTag } from '../../../components/StatusTag.js';
import { AttendanceTag } from '../tags.js';

/** How the own leave stands, as the member reads it. */
const leaveWords: Readonly<Record<Exclude<LeaveState, 'withdrawn'>, string>> = {
  pending: '请假待审批',
  approved: '已准假',
  refused: '请假未获准',
  lapsed: '请假待重新确认',
};

/** The own attendance; before it is recorded, how far the leave or the activity has come. */
export function PresenceTag({ activity }: { activity: MyActivity }) {
  const { presence, leave, phase } = activity;
  if (presence !== null) return <AttendanceTag state={presence} />;
  // Of a meeting that was called off, leave says nothing any more.
  if (leave !== null && leave.state !== 'withdrawn' && phase !== 'cancelled') {
    const asks = leave.state === 'refused' || leave.state === 'lapsed';
    return <StatusTag tone={asks ? 'warning' : 'running'}>{leaveWords[leave.state]}</StatusTag>;
  }
  return <StatusTag tone="quiet">{activityPhaseLabels[phase]}</StatusTag>;
}
