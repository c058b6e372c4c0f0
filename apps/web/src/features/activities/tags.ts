/** The states of activities, of their motions and of leave, as tags. */
import {
  activityPhaseLabels,
  lateEntryStateLabels,
  leaveStateLabels,
  motionResultLabels,
  presenceLabels,
} from '@xianfeng/features/activities/labels';
import { stateTag } from '../../components/StatusTag.js';

/** How far an activity and its record have come. */
export const PhaseTag = stateTag(activityPhaseLabels, {
  planned: 'quiet',
  notified: 'running',
  in_progress: 'running',
  pending_minutes: 'warning',
  recorded: 'warning',
  pending_branch: 'running',
  pending_street: 'running',
  passed: 'done',
  returned: 'error',
  archived: 'done',
  cancelled: 'quiet',
});

/** What a motion's votes came to. */
export const ResultTag = stateTag(motionResultLabels, {
  passed: 'done',
  rejected: 'warning',
  void: 'error',
  needs_confirmation: 'warning',
});

/** A request for leave, for those who decide it. */
export const LeaveTag = stateTag(leaveStateLabels, {
  pending: 'warning',
  approved: 'done',
  refused: 'quiet',
  withdrawn: 'quiet',
  lapsed: 'warning',
});

/** A request to enter an old record. */
export const LateEntryTag = stateTag(lateEntryStateLabels, {
  pending: 'warning',
  permitted: 'running',
  refused: 'quiet',
  used: 'done',
});

/** Whether a member was there. */
export const AttendanceTag = stateTag(presenceLabels, {
  present: 'done',
  leave: 'quiet',
  absent: 'warning',
});
