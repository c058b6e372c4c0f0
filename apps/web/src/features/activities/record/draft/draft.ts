// The draft of a record, as it is kept on the device.
import {
  type ActivityDetail,
  type ActivityType,
  activityType,
  attendanceInput,
  motionInput,
  type Presence,
} from '@xianfeng/features/activities/schema';
import { z } from 'zod';

/** What was entered about one member; each stays unmarked until it is entered. */
export interface Mark {
  presence: Presence;
  reason: string;
}

/** A vote while it is being entered: figures may be missing yet. */
const draftMotion = z.object({
  /** Tells motions apart while they are added and removed. */
  key: z.string(),
  title: z.string(),
  kind: motionInput.shape.kind.unwrap(),
  method: motionInput.shape.method.unwrap(),
  yes: z.number().nullable(),
  no: z.number().nullable(),
  abstain: z.number().nullable(),
});

/** The whole record as it stands on the screen. Texts may be empty, a day may be half typed. */
const draft = z.object({
  type: activityType,
  combinedType: activityType.nullable(),
  groupId: z.number().nullable(),
  title: z.string(),
  heldOn: z.string(),
  ofYear: z.number().nullable().default(null),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  chairId: z.number().nullable(),
  recorderId: z.number().nullable(),
  observers: z.string(),
  agenda: z.string(),
  discussion: z.string(),
  resolution: z.string(),
  signed: z.boolean(),
  lateReason: z.string(),
  explanation: z.string(),
  marks: z.record(
    z.string(),
    // Why a member was away may speak of health: it is not kept.
    z.object({ presence: attendanceInput.shape.presence, reason: z.string().default('') }),
  ),
  motions: z.array(draftMotion),
});

export type Draft = z.infer<typeof draft>;
export type DraftMotion = z.infer<typeof draftMotion>;

/** What is kept on the device: the draft, and which version of the record it began from. */
export const keptDraft = z.object({ version: z.number(), draft });
export type KeptDraft = z.infer<typeof keptDraft>;

/** A kept draft, with the reasons that the record has already: the device holds none. */
export function withReasons(kept: Draft, recorded: Draft): Draft {
  const marks = Object.entries(kept.marks).map(([member, mark]) => {
    const known = recorded.marks[member];
    const same = known?.presence === mark.presence && mark.reason === '';
    return [member, same ? known : mark] as const;
  });
  return { ...kept, marks: Object.fromEntries(marks) };
}

/** The text fields of a record, for inputs that differ by name only. */
export type TextField = {
  [Name in keyof Draft]: Draft[Name] extends string
    ? string extends Draft[Name]
      ? Name
      : never
    : never;
}[keyof Draft];

/** What a new record begins from. */
export interface Seed {
  type: ActivityType;
  groupId: number | null;
  heldOn: string;
}

/** A record of a meeting that was not planned. */
export function emptyDraft({ type, groupId, heldOn }: Seed): Draft {
  return {
    type,
    combinedType: null,
    groupId,
    title: '',
    heldOn,
    ofYear: null,
    startsAt: '',
    endsAt: '',
    place: '',
    chairId: null,
    recorderId: null,
    observers: '',
    agenda: '',
    discussion: '',
    resolution: '',
    signed: false,
    lateReason: '',
    explanation: '',
    marks: {},
    motions: [],
  };
}

/** What a draft begins from. */
type Recorded = Pick<
  ActivityDetail,
  Exclude<keyof Draft, 'chairId' | 'recorderId' | 'marks'> | 'chair' | 'recorder' | 'attendance'
>;

/** The record as the server has it: a plan without presence, or what was entered before. */
export function draftOf(activity: Recorded): Draft {
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
    recorderId: activity.recorder?.memberId ?? null,
    observers: activity.observers,
    agenda: activity.agenda,
    discussion: activity.discussion,
    resolution: activity.resolution,
    signed: activity.signed,
    lateReason: activity.lateReason ?? '',
    explanation: activity.explanation,
    marks: Object.fromEntries(
      activity.attendance.map(({ memberId, presence, reason }) => [
        memberId,
        { presence, reason: reason ?? '' },
      ]),
    ),
    motions: activity.motions.map(({ ordinal, title, kind, method, yes, no, abstain }) => ({
      key: String(ordinal),
      title,
      kind,
      method,
      yes,
      no,
      abstain,
    })),
  };
}

/** A motion without counts. */
export function emptyMotion(key: string): DraftMotion {
  return {
    key,
    title: '',
    kind: 'ordinary',
    method: 'show_of_hands',
    yes: null,
    no: 0,
    abstain: 0,
  };
}
