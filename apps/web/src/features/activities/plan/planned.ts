// Values of a plan's form, from and to the server's shapes.
import type { ActivityDetail, ActivityType } from '@xianfeng/features/activities/schema';

/** What the form of a plan holds. Empty texts stand for what is not chosen. */
export interface Planned {
  type: ActivityType;
  combinedType: ActivityType | null;
  groupId: number | null;
  title: string;
  heldOn: string;
  /** 所属年度 of a yearly meeting; null leaves it to the server. */
  ofYear: number | null;
  startsAt: string;
  endsAt: string;
  place: string;
  chairId: number | null;
  /** Of a talk only. */
  inviteeIds: number[];
  agenda: string;
  /** Why an announced meeting is changed. */
  reason: string;
  explanation: string;
}

/** A new plan for this type, group and day. */
export function emptyPlan(seed: {
  type: ActivityType;
  groupId: number | null;
  heldOn: string;
}): Planned {
  return {
    ...seed,
    combinedType: null,
    ofYear: null,
    title: '',
    startsAt: '',
    endsAt: '',
    place: '',
    chairId: null,
    inviteeIds: [],
    agenda: '',
    reason: '',
    explanation: '',
  };
}

/** The plan of an activity that is on record. */
export function planOf(activity: ActivityDetail): Planned {
  return {
    type: activity.type,
    combinedType: activity.combinedType,
    groupId: activity.groupId,
    title: activity.title,
    heldOn: activity.heldOn,
    ofYear: activity.ofYear,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt ?? '',
    place: activity.place,
    chairId: activity.chair?.memberId ?? null,
    inviteeIds: activity.invitees.map(({ memberId }) => memberId),
    agenda: activity.agenda,
    reason: '',
    explanation: activity.explanation,
  };
}

/** As the procedures take it. */
export function planInputOf(values: Planned) {
  return {
    ...values,
    combinedType: values.combinedType ?? null,
    groupId: values.groupId ?? null,
    ofYear: values.ofYear ?? null,
    chairId: values.chairId ?? null,
    inviteeIds: values.type === 'heart_to_heart_talk' ? (values.inviteeIds ?? []) : [],
    endsAt: values.endsAt === '' ? null : values.endsAt,
  };
}
