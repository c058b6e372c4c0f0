import { defineEvent, rooms, upward } from '../kernel/index.js';
import { isShown, type Placed, type Progressed } from './policy.js';
import { activityEventData, leaveEventData } from './schema.js';
import { activitySubject, leaveSubject } from './subject.js';

/** Where an activity happened, and how far it has come: a mere plan is not for the members' ears. */
export type ActivityPlace = Placed & Progressed;

/** The branch and everybody above it; once announced or held, the branch's members too. */
export const activityAudience = (place: ActivityPlace) => [
  ...upward(place.organizationPath),
  ...(isShown(place) ? [rooms.branchMembers(place.organizationId)] : []),
];

const activityEvent = <const What extends string>(what: What) =>
  defineEvent({
    type: `activity.${what}` as const,
    subject: activitySubject,
    data: activityEventData,
    audience: activityAudience,
  });

export const activityPlanned = activityEvent('planned');
export const activityChanged = activityEvent('changed');
export const activityNotified = activityEvent('notified');
export const activityCancelled = activityEvent('cancelled');
/** Attendance is kept from now on: each member's phone reads its own row again. */
export const activityRecorded = activityEvent('recorded');
export const activitySubmitted = activityEvent('submitted');
export const activityConfirmed = activityEvent('confirmed');
export const activityPassed = activityEvent('passed');
export const activityReturned = activityEvent('returned');

/** Whose leave it is, and in which branch. */
export interface LeavePlace {
  organizationId: number;
  organizationPath: string;
  personId: number;
}

/** Those who decide it or see the activity, and the person himself. */
export const leaveAudience = (place: LeavePlace) => [
  ...upward(place.organizationPath),
  rooms.person(place.personId),
];

const leaveEvent = <const What extends string>(what: What) =>
  defineEvent({
    type: `leave.${what}` as const,
    subject: leaveSubject,
    data: leaveEventData,
    audience: leaveAudience,
  });

export const leaveAsked = leaveEvent('asked');
export const leaveDecided = leaveEvent('decided');
export const leaveWithdrawn = leaveEvent('withdrawn');
