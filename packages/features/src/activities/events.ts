/** Events of activities and of requests for leave, with their words and who may hear of them. */
import {
  activityStateLabels,
  activityTypeLabels,
  formatDate,
  leaveStateLabels,
} from '@xianfeng/rules';
import type { z } from 'zod';
import { defineEvent, rooms, upward } from '../kernel/index.js';
import { type Calling, isShown, type Placed, type Progressed } from './policy.js';
import { activityEventData, leaveEventData, readingEventData } from './schema.js';
import { type ActivityFacts, activitySubject, leaveSubject, readingSubject } from './subject.js';

/**
 * Where an activity happened, whom it calls and how far it has come: a plan that is not announced is not
 * told to the members.
 */
export type ActivityPlace = Placed & Progressed & Calling;

/** The branch and everybody above it; once announced or held, those too whom it calls. */
export const activityAudience = (place: ActivityPlace) => [
  ...upward(place.organizationPath),
  ...(isShown(place) ? memberRooms(place) : []),
];

const memberRooms = ({ organizationId, called }: ActivityPlace) =>
  called === 'branch' ? [rooms.branchMembers(organizationId)] : called.map(rooms.member);

/** What a sentence about an activity is made of. */
interface Said {
  where: string;
  /** 2026年3月13日的支部党员大会“…” */
  what: string;
  held: ActivityFacts;
  data: z.output<typeof activityEventData>;
}

const activityEvent = <const What extends string>(
  past: What,
  label: string,
  say: (said: Said) => string,
) =>
  defineEvent({
    type: `activity.${past}` as const,
    subject: activitySubject,
    data: activityEventData,
    audience: activityAudience,
    label,
    feed: ({ where, data, subject: held }) => {
      if (held === null) return null;
      const what = `${formatDate(held.heldOn)}的${activityTypeLabels[held.type]}“${held.title}”`;
      return say({ where, what, held, data });
    },
    log: ({ activityType, heldOn, state }) =>
      `${formatDate(heldOn)}的${activityTypeLabels[activityType]}，${activityStateLabels[state]}。`,
  });

/** An activity was planned; the members do not hear of it yet. */
export const activityPlanned = activityEvent(
  'planned',
  '计划活动',
  ({ where, what }) => `${where}计划了${what}。`,
);

/** An activity that has not been held was changed. */
export const activityChanged = activityEvent(
  'changed',
  '调整活动',
  ({ where, what }) => `${where}调整了${what}的安排。`,
);

/** An activity was announced to the members. */
export const activityNotified = activityEvent(
  'notified',
  '通知活动',
  ({ where, what, held }) => `${where}发出通知：${what}，${held.startsAt}开始。`,
);

/** An activity was called off. */
export const activityCancelled = activityEvent(
  'cancelled',
  '取消活动',
  ({ where, what }) => `${where}取消了${what}。`,
);

/** Attendance is kept from now on: each member's phone reads its own row again. */
export const activityRecorded = activityEvent(
  'recorded',
  '登记活动',
  ({ where, what, held }) =>
    `${where}登记了${what}，应到${held.expected}人，实到${held.present}人。`,
);

/** A record was sent in: to the secretary, or directly to the street. */
export const activitySubmitted = activityEvent('submitted', '提交活动', ({ where, what, data }) =>
  data.state === 'pending_branch'
    ? `${where}完成了${what}的记录，待书记确认。`
    : `${where}上报了${what}，待街道审核。`,
);

/** The secretary confirmed a record, which is now with the street. */
export const activityConfirmed = activityEvent(
  'confirmed',
  '支部审核',
  ({ where, what }) => `${where}书记确认并上报了${what}，待街道审核。`,
);

/** The street passed a record. */
export const activityPassed = activityEvent(
  'passed',
  '街道通过',
  ({ where, what }) => `${where}${what}审核通过。`,
);

/** The secretary or the street returned a record with an opinion. */
export const activityReturned = activityEvent('returned', '退回活动', ({ where, what, data }) =>
  data.state === 'returned'
    ? `${where}${what}被街道退回，请按意见补充。`
    : `${where}${what}由书记退回补充。`,
);

/** The branch asked for a correction of a passed record, which stays as it is until it is answered. */
export const correctionAsked = activityEvent(
  'correction_asked',
  '申请更正记录',
  ({ where, what }) => `${where}申请更正${what}的记录，待街道审核。`,
);

/** The street agreed: what the correction says is the record now. */
export const activityCorrected = activityEvent(
  'corrected',
  '更正记录',
  ({ where, what }) => `${where}${what}的记录已更正。`,
);

/** The street did not agree to a correction. */
export const correctionRefused = activityEvent(
  'correction_refused',
  '不同意更正',
  ({ where, what }) => `${where}${what}的更正没有通过，原记录不变。`,
);

/** Whose leave it is, and in which branch. */
export interface LeavePlace {
  organizationId: number;
  organizationPath: string;
  personId: number;
}

/** Those who decide it or see the activity, and the person concerned. */
export const leaveAudience = (place: LeavePlace) => [
  ...upward(place.organizationPath),
  rooms.person(place.personId),
];

/** Whose leave it is, is between the member and the branch: the feed tells nothing of it. */
const leaveEvent = <const What extends string>(past: What, label: string) =>
  defineEvent({
    type: `leave.${past}` as const,
    subject: leaveSubject,
    data: leaveEventData,
    audience: leaveAudience,
    label,
    feed: null,
    log: ({ state }) => `${leaveStateLabels[state]}。`,
  });

/** A member asked for leave from an announced activity. */
export const leaveAsked = leaveEvent('asked', '申请请假');

/** A request for leave was granted or refused. */
export const leaveDecided = leaveEvent('decided', '审批请假');

/** A member withdrew the own request for leave. */
export const leaveWithdrawn = leaveEvent('withdrawn', '撤回请假');

/** The meeting was moved: the member is asked again whether the leave is still needed. */
export const leaveLapsed = leaveEvent('lapsed', '请假待重新确认');

/** A member has read the notice of a meeting: who called it sees so, and the member's other screens. */
export const noticeOfMeetingRead = defineEvent({
  type: 'activity_reading.noted',
  subject: readingSubject,
  data: readingEventData,
  audience: (place: { organizationId: number; memberId: number }) => [
    rooms.organization(place.organizationId),
    rooms.member(place.memberId),
  ],
  label: '阅读会议通知',
  feed: null,
  log: ({ number }) => `第${number}次通知。`,
});
