/** Village teams 村班子 as they travel: inputs, answers, events. Browser-safe. */
import {
  type DivisionKind,
  type Finding,
  officialGradeLabels,
  type TalentSource,
  talentSourceLabels,
} from '@xianfeng/rules';
import { z } from 'zod';
import { civilDate, id, line, oneOf, pageInput, prose, version } from '../kernel/schema.js';
import {
  type AuditKind,
  auditKindLabels,
  type ChangeKind,
  type LeavingReason,
  type OfficialGrade,
  type RecordKind,
  type Route,
  type TeamPost,
  teamPostLabels,
} from './labels.js';

export * from './labels.js';

const post = oneOf(teamPostLabels);

/** A page of villages, filtered by street and by what their teams lack. */
export const villagesInput = z.object({
  ...pageInput,
  streetId: id.nullish(),
  /** Only villages with an empty seat, with 一肩挑, or with something that a rule objects to. */
  filter: z.enum(['vacant', 'combined']).nullish(),
});

/** Which villages a list shows. */
export type TeamFilter = NonNullable<z.infer<typeof villagesInput>['filter']>;

/** One village by its organization. */
export const villageInput = z.object({ organizationId: id });

/** A page of empty seats, filtered by street, post and day. */
export const vacanciesInput = z.object({
  ...pageInput,
  streetId: id.nullish(),
  post: post.nullish(),
  /** Also seats whose term has ended by this day; today when left out. */
  by: civilDate.nullish(),
});

/** A page of holders, filtered by place, post, source and period. */
export const holdersInput = z.object({
  ...pageInput,
  streetId: id.nullish(),
  organizationId: id.nullish(),
  post: post.nullish(),
  source: oneOf(talentSourceLabels).nullish(),
  /** Only those with a source (TAL-14). */
  talents: z.boolean().default(false),
  /** Who served between these days; the present ones when left out. */
  from: civilDate.nullish(),
  to: civilDate.nullish(),
  /** Only those whose term ends by this day. */
  termEndsBy: civilDate.nullish(),
});

/** One time in office by its id. */
export const holderIdInput = z.object({ id });

/** The street and the period of the count of talents (TAL-14). */
export const countInput = z.object({
  streetId: id.nullish(),
  from: civilDate.nullish(),
  to: civilDate.nullish(),
});
/** 职数: how many seats of each post the village has; posts that are left out stay as they are. */
export const setSeatsInput = z.object({
  organizationId: id,
  posts: z
    .array(z.object({ post, seats: z.number({ error: '请填写职数' }).int().min(0).max(9) }))
    .min(1, { error: '没有改动，请先填写要调整的职数' })
    .max(12)
    .refine((posts) => new Set(posts.map((each) => each.post)).size === posts.length, {
      error: '同一岗位只能填写一次',
    }),
});

const recorded = { holderId: id, version, on: civilDate, text: prose(2000).default('') };

/** A record of a time in office, by its kind. */
export const recordInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('appraisal'),
    ...recorded,
    year: z.number().int().min(2000).max(2100),
    grade: oneOf(officialGradeLabels),
  }),
  z.object({ kind: z.literal('debrief'), ...recorded }),
  z.object({
    kind: z.literal('audit'),
    ...recorded,
    auditKind: oneOf(auditKindLabels),
    publishedOn: civilDate.nullish(),
    number: line(1, 60),
  }),
  z.object({ kind: z.literal('handover'), ...recorded, number: line(1, 60) }),
]);
export type RecordInput = z.infer<typeof recordInput>;

/** A village in the list of teams. */
export interface VillageRow {
  organizationId: number;
  organizationName: string;
  streetId: number;
  seats: number;
  held: number;
  vacant: number;
  women: number;
  /** 一肩挑 (TAL-07) */
  combined: boolean;
  /** In the team by source (TAL-14). */
  talents: number;
  /** The earliest end of a term; null where no holder has one. */
  termEndsOn: string | null;
}

/** One seat of a post. */
export interface Seat {
  positionId: number;
  seat: number;
  holder: HolderRow | null;
  vacantSince: string | null;
  /** TAL-05: the last day to fill it, where the law names one. */
  fillBy: string | null;
}

/** A post with its seats. */
export interface PostSeats {
  post: TeamPost;
  routes: readonly Route[];
  termYears: number | null;
  seats: Seat[];
}

/** One village's team with what rules say of it. */
export interface VillageTeam {
  organizationId: number;
  organizationName: string;
  divisionKind: DivisionKind | null;
  streetId: number;
  posts: PostSeats[];
  structure: {
    people: number;
    women: number;
    /** Whole years; null for an empty team. */
    averageAge: number | null;
    under35: number;
    from35to60: number;
    over60: number;
  };
  /** Sizes, 一肩挑, kinship and double posts (TAL-02, 04, 06, 07). */
  findings: readonly Finding[];
  /** In the pool of this village. */
  reserves: { secretaries: number; others: number };
  maySetSeats: boolean;
}

/** An empty seat, or one whose term ends. */
export interface VacancyRow {
  positionId: number;
  organizationId: number;
  organizationName: string;
  divisionKind: DivisionKind | null;
  streetId: number;
  post: TeamPost;
  seat: number;
  /** Null while it is still held. */
  vacantSince: string | null;
  termEndsOn: string | null;
  /** Candidates on their way to this post. */
  candidates: number;
}

/** A holder in a list. */
export interface HolderRow {
  id: number;
  version: number;
  candidateId: number;
  name: string;
  gender: '1' | '2' | '0' | '9';
  bornMonth: string;
  organizationId: number;
  organizationName: string;
  divisionKind: DivisionKind | null;
  streetId: number;
  post: TeamPost;
  route: Route;
  source: TalentSource | null;
  startsOn: string;
  termEndsOn: string | null;
  leftOn: string | null;
  /** 历史登记: what is not on paper, and why. */
  historical: { missing: string[]; reason: string } | null;
  /** What waits for the district to agree to it; until then everything stays as it is. */
  pendingChange: ChangeKind | null;
}

/** One record of a time in office; `at` in milliseconds. */
export interface HolderRecord {
  id: number;
  kind: RecordKind;
  on: string;
  year: number | null;
  grade: OfficialGrade | null;
  auditKind: AuditKind | null;
  publishedOn: string | null;
  number: string;
  text: string;
  by: string;
  at: number;
}

/** One time in office with its records. */
export interface HolderDetail extends HolderRow {
  talentId: number;
  /** 补录: the batch by which the post came on record; null for who went the way here. */
  serviceBatchId: number | null;
  leavingReason: LeavingReason | null;
  leavingText: string;
  records: HolderRecord[];
  /** What is due: appraisal interval, audit, end of term (TAL-05, 12, 13). */
  findings: readonly Finding[];
  /** TAL-05: what yearly appraisals mean for a 村委会 post. */
  outcome: 'continues' | 'should_resign' | 'terminated';
  mayRecord: boolean;
  mayLeave: boolean;
  /** Corrections that the reader may ask for (GEN-07). */
  mayCorrect: Exclude<ChangeKind, 'leaving'>[];
}

/** TAL-14, with the day on which it was counted. */
export interface TalentCount {
  from: string;
  to: string;
  talents: number;
  bySource: { source: TalentSource; talents: number }[];
  byStreet: { streetId: number; streetName: string; talents: number }[];
}

/** Payload of a change of the number of seats. */
export const seatsSetData = z.object({ organizationId: id, post });

/** Payload of taking and leaving a seat. */
export const holderData = z.object({ organizationId: id, post });

/** Payload of a record of a time in office. */
export const holderRecordedData = z.object({
  organizationId: id,
  kind: z.enum(['appraisal', 'debrief', 'audit', 'handover']),
});
