/** What events of activities are about: the activities themselves, and requests for leave. */
import { defineSubject } from '../kernel/index.js';

/** 组织生活: a meeting or event of a branch. */
export const activitySubject = defineSubject({
  kind: 'activity',
  label: '组织生活',
  page: '/activities/$id',
});

/** 请假: a member's request to be excused from an activity. */
export const leaveSubject = defineSubject({ kind: 'leave', label: '请假', page: null });
