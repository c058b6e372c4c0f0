/** The talent pool 人才库 as it travels: inputs, answers, events. Browser-safe. */
import {
  educationCodes,
  ethnicityCodes,
  type Finding,
  isCode,
  nearRelativeLabels,
  politicalStatusCodes,
  type TalentSource,
  talentSourceLabels,
} from '@xianfeng/rules';
import { z } from 'zod';
import {
  id,
  line,
  oneOf,
  pageInput,
  personName,
  phoneNumber,
  prose,
  residentNumber,
  version,
} from '../kernel/schema.js';
import type { HistoryEntry, OfferedMove } from '../kit/process/index.js';
import { revealReason } from '../kit/reveal/schema.js';
import type { ConsentState } from './consent/labels.js';
import {
  type NearRelation,
  namesReason,
  type Origin,
  type TalentEvent,
  type TalentField,
  type TalentState,
  talentEventLabels,
  talentFieldLabels,
  talentStateLabels,
} from './labels.js';

export * from './consent/schema.js';
export * from './file/schema.js';
export * from './labels.js';

const code = (table: Readonly<Record<string, string>>, error: string) =>
  z.string().refine((value) => isCode(table, value), { error });

const source = oneOf(talentSourceLabels);
const facts = {
  /** TAL-01; null for a person who is not to be counted as a talent (TAL-14). */
  source: source.nullable(),
  politicalStatus: code(politicalStatusCodes, '请选择政治面貌'),
  occupation: line(0, 60).default(''),
  strengths: prose(500).default(''),
  wish: prose(300).default(''),
  /** The person has been asked and is willing (TAL-10). */
  willing: z.boolean(),
  /** Looked at as a possible 书记. */
  forSecretary: z.boolean().default(false),
};

/** Gender and day of birth are read from the number: nothing is asked that is known. */
export const addInput = z.object({
  organizationId: id,
  name: personName(2, 50),
  residentId: residentNumber(),
  ethnicity: code(ethnicityCodes, '请选择民族').default('01'),
  education: code(educationCodes, '请选择学历').nullish(),
  phone: phoneNumber().nullish(),
  ...facts,
});
/** 自荐 of a member, at the village that the own branch belongs to. */
export const volunteerInput = z.object({
  source,
  occupation: facts.occupation,
  strengths: facts.strengths,
  wish: facts.wish,
});

/** What is known of a talent, with the version that was seen. */
export const changeInput = z.object({ id, version, ...facts });

/** A move of the pool; one that ends the time in it says why. */
export const moveInput = z
  .object({ id, version, event: oneOf(talentEventLabels), text: prose(1000).default('') })
  .refine(({ event, text }) => text !== '' || !namesReason(event), {
    path: ['text'],
    error: '请写明理由',
  });

/** One talent by its id. */
export const talentIdInput = z.object({ id });

/** A page of the pool, filtered by state, source, post looked at, village and name. */
export const listInput = z.object({
  ...pageInput,
  state: oneOf(talentStateLabels).nullish(),
  source: source.nullish(),
  /** Only those who are looked at as a 书记, or only the others. */
  forSecretary: z.boolean().nullish(),
  organizationId: id.nullish(),
  streetId: id.nullish(),
  /** Beginning of the name or of its pinyin initials. */
  text: line(0, 20).nullish(),
  /** Only those whose deadline has passed. */
  overdue: z.boolean().default(false),
  /** Only those that are deleted within the next thirty days (SEC-10). */
  expiring: z.boolean().default(false),
});

/** A page of villages with the number of their reserves. */
export const balanceInput = z.object({
  ...pageInput,
  streetId: id.nullish(),
  /** Only villages that have fewer than they should. */
  short: z.boolean().default(false),
});

/** A talent and a holder of the same village, with their relation. */
export const declareKinInput = z.object({
  talentId: id,
  /** A holder in the team of the same village. */
  holderId: id,
  relation: oneOf(nearRelativeLabels),
});

/** A declaration to take back, with the version that was seen. */
export const removeKinInput = z.object({ id, version, talentId: id });

/** A masked field of a talent to show in full, with the reason (SEC-09). */
export const revealInput = z.object({
  id,
  field: oneOf(talentFieldLabels),
  reason: revealReason,
});
export type RevealInput = z.infer<typeof revealInput>;

/** One file of the pool in a list. */
export interface TalentRow {
  id: number;
  version: number;
  name: string;
  gender: '1' | '2' | '0' | '9';
  /** 'YYYY-MM' (SEC-09). */
  bornMonth: string;
  organizationId: number;
  /** Of the village. */
  organizationName: string;
  streetId: number;
  source: TalentSource | null;
  forSecretary: boolean;
  origin: Origin;
  state: TalentState;
  stateSince: string;
  dueOn: string | null;
  overdue: boolean;
  /** SEC-10: the day on which the file is deleted if it stays as it is; null where it is kept. */
  deletesOn: string | null;
  /** Since when the person's data are deleted, where an archived case still needs the row. */
  clearedOn: string | null;
  /** Ways into a post that are open, and posts held now. */
  candidacies: number;
  posts: number;
}

/** A move of the pool that the reader's role could make, with what speaks against it. */
export type OfferedTalentMove = OfferedMove<TalentEvent>;

/** One move of a file's history. */
export type TalentHistory = HistoryEntry<TalentEvent, TalentState>;

/** A declared near relative in the team. */
export interface Kin {
  id: number;
  version: number;
  relation: NearRelation;
  name: string;
  /** Posts that the relative holds in this village now. */
  posts: string[];
}

/** One talent with history and moves. */
export interface TalentDetail extends TalentRow {
  ethnicity: string;
  education: string | null;
  politicalStatus: string;
  occupation: string;
  strengths: string;
  wish: string;
  willing: boolean;
  reviewedOn: string | null;
  /** Masked; null where none is on file. */
  residentId: string | null;
  phone: string | null;
  address: string | null;
  /** Fields that this actor may ask to see in full. */
  mayReveal: TalentField[];
  mayChange: boolean;
  /** Of the organization that keeps the person; null where nothing more is kept from this file. */
  consent: Exclude<ConsentState, 'given'> | null;
  /** May this actor read the person's file 档案材料 now? */
  mayReadFile: boolean;
  /** May this actor begin a way into a post with this person now? */
  mayPropose: boolean;
  moves: OfferedTalentMove[];
  history: TalentHistory[];
  kin: Kin[];
  /** Ways into a post, the latest first; the post by its name. */
  ways: { id: number; post: string; state: string; stateSince: string }[];
}

/** Has this village enough people to choose from (TAL-10)? */
export interface BalanceRow {
  organizationId: number;
  organizationName: string;
  streetId: number;
  secretaries: number;
  others: number;
  /** In the pool, waiting for the street's check. */
  pending: number;
  findings: readonly Finding[];
}

/** Payload of events about a talent. */
export const talentData = z.object({
  organizationId: id,
  state: oneOf(talentStateLabels),
  /** The move of the pool that led there; left out where a way into a post ended instead. */
  event: oneOf(talentEventLabels).optional(),
});

/** Payload of a revealed field: which field, for what reason. */
export const talentRevealedData = z.object({
  field: oneOf(talentFieldLabels),
  reason: z.string(),
});
/** How many files were deleted after their time (SEC-10), and of how many people nothing is kept. */
export const talentsForgottenData = z.object({
  organizationId: id,
  files: z.number().int().positive(),
  people: z.number().int().nonnegative(),
});
