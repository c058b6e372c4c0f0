// The feature activities 组织生活 as other features may use it.
import { defineFeature } from '../kernel/index.js';
import { activityAccess } from './access.js';
import {
  activityCancelled,
  activityChanged,
  activityConfirmed,
  activityCorrected,
  activityNotified,
  activityPassed,
  activityPlanned,
  activityRecorded,
  activityReturned,
  activitySubmitted,
  correctionAsked,
  correctionRefused,
  leaveAsked,
  leaveDecided,
  leaveLapsed,
  leaveWithdrawn,
  noticeOfMeetingRead,
} from './events.js';
import {
  lateEntryAsked,
  lateEntryPermitted,
  lateEntryRefused,
  lateEntryUsed,
} from './late/events.js';
import { activitiesRouter } from './router.js';

export { type ActivityAccess, activityAccess } from './access.js';
export { type CivilNow, civilNow, phaseOf } from './activity/phase.js';
export { officesOf } from './attendance/offices.js';
export * as activityEvents from './events.js';
export * as activityPolicies from './policy.js';
export { activitiesRouter } from './router.js';
export { activitySubject } from './subject.js';
export type * from './tables.js';

/** The feature: meetings of branches from the plan to the review, and leave from them. */
export const activities = defineFeature({
  router: activitiesRouter,
  events: [
    activityPlanned,
    activityChanged,
    activityNotified,
    activityCancelled,
    activityRecorded,
    activitySubmitted,
    activityConfirmed,
    activityPassed,
    activityReturned,
    correctionAsked,
    activityCorrected,
    correctionRefused,
    leaveAsked,
    leaveDecided,
    leaveWithdrawn,
    leaveLapsed,
    noticeOfMeetingRead,
    lateEntryAsked,
    lateEntryPermitted,
    lateEntryRefused,
    lateEntryUsed,
  ],
  files: { activity: activityAccess },
  demo: () => import('./demo/index.js'),
});
