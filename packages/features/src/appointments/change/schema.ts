/** Filings of leavings and corrections of a time in office, as they travel. Browser-safe. */
import { leavingReasonLabels, namesOf } from '@xianfeng/rules';
import { z } from 'zod';
import {
  civilDate,
  id,
  line,
  oneOf,
  type Page,
  pageInput,
  prose,
  version,
} from '../../kernel/schema.js';
import type { DivisionKind, TeamPost } from '../labels.js';
import { procedureInput } from '../procedure/schema.js';
import {
  type ChangeKind,
  changeKindLabels,
  type HolderChangeState,
  holderChangeStateLabels,
} from './labels.js';

export * from './labels.js';

/** Whose time in office, at the version that was seen, why, and by which paper. */
const asked = {
  holderId: id,
  version,
  reason: prose(500).refine((text) => text.length >= 4, {
    error: '请写明更正原因，至少四个字',
  }),
  proof: line(2, 200),
};

/** A correction of a time in office: what it is to say (GEN-07). */
export const askChangeInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leaving_undone'), ...asked }),
  z.object({
    kind: z.literal('term'),
    ...asked,
    startsOn: civilDate,
    termEndsOn: civilDate.nullish(),
  }),
  z.object({ kind: z.literal('election'), ...asked, procedure: procedureInput }),
]);

/** Most changes that one decision answers. */
export const MOST_CHANGES = 100;

/** The district's answer to some changes; not agreeing needs its reason. */
export const decideChangesInput = z
  .object({
    items: z.array(z.object({ id, version })).min(1).max(MOST_CHANGES),
    agreed: z.boolean(),
    answer: prose(500).default(''),
  })
  .refine(({ agreed, answer }) => agreed || answer !== '', {
    path: ['answer'],
    error: '不同意时请写明理由，提出的街道会看到',
  });

/** A page of changes of the scope, of one time in office or of all. */
export const changesInput = z.object({
  ...pageInput,
  state: z.enum(namesOf(holderChangeStateLabels)).nullish(),
  holderId: id.nullish(),
});

/** One change by its id. */
export const changeIdInput = z.object({ id });

/** What a change does to a time in office, as it is kept: what was, and what is to be. */
export const leavingContent = z.object({
  on: z.string(),
  reason: oneOf(leavingReasonLabels),
  document: z.string(),
  text: z.string(),
});

/** How a time in office ended before the leaving was taken back. */
export const leftContent = z.object({
  leftOn: z.string(),
  reason: oneOf(leavingReasonLabels),
  text: z.string(),
});

/** First and last day of a time in office. */
export const termContent = z.object({ startsOn: z.string(), termEndsOn: z.string().nullable() });

/** One thing that a change says, before and after. */
export interface ChangedField {
  label: string;
  from: string;
  to: string;
}

/** A change as screens show it; instants are milliseconds. */
export interface HolderChange {
  id: number;
  version: number;
  holderId: number;
  candidateId: number;
  organizationId: number;
  organizationName: string;
  divisionKind: DivisionKind | null;
  name: string;
  post: TeamPost;
  kind: ChangeKind;
  state: HolderChangeState;
  fields: ChangedField[];
  reason: string;
  proof: string;
  askedBy: string;
  askedAt: number;
  answer: string;
  answeredBy: string | null;
  answeredAt: number | null;
  /** May the reader answer it? */
  decidable: boolean;
}

/** Changes of the scope; the first page tells how many of them wait. */
export interface HolderChanges extends Page<HolderChange> {
  pending: number | null;
}

/** Public fields of every event about a change. */
export const changeEventData = z.object({
  organizationId: id,
  holderId: id,
  kind: oneOf(changeKindLabels),
  state: oneOf(holderChangeStateLabels),
});
