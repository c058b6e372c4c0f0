/** Requests to enter an old record 补录申请: what is asked, decided and shown. Browser-safe. */
import { namesOf } from '@xianfeng/rules';
import { z } from 'zod';
import { civilDate, id, oneOf, type Page, pageInput, prose, version } from '../../kernel/schema.js';
import {
  type ActivityType,
  activityTypeLabels,
  type LateEntryState,
  lateEntryStateLabels,
} from '../labels.js';

/** Which meeting is to be entered late, and why it was not entered in time. */
export const askLateEntryInput = z.object({
  type: oneOf(activityTypeLabels),
  heldOn: civilDate,
  reason: prose(500).refine((text) => text.length >= 4, {
    error: '请写明没有按期登记的原因，至少四个字',
  }),
});

/** Most requests that one decision answers. */
export const MOST_DECIDED = 100;

/** The district's decision on some requests; not agreeing needs its reason. */
export const decideLateEntriesInput = z
  .object({
    items: z.array(z.object({ id, version })).min(1).max(MOST_DECIDED),
    agreed: z.boolean(),
    answer: prose(500).default(''),
  })
  .refine(({ agreed, answer }) => agreed || answer !== '', {
    path: ['answer'],
    error: '不同意补录时请写明理由，申请的支部会看到',
  });

/** A page of requests of the own scope. */
export const lateEntriesInput = z.object({
  ...pageInput,
  state: z
    .array(z.enum(namesOf(lateEntryStateLabels)))
    .max(4)
    .nullish(),
});

/** One request by its id. */
export const lateEntryIdInput = z.object({ id });

/** The decision on requests as the browser gives it. */
export type DecideLateEntriesInput = z.infer<typeof decideLateEntriesInput>;

/** A filter of requests. */
export type LateEntriesInput = z.infer<typeof lateEntriesInput>;

/** A request as screens show it; instants are milliseconds. */
export interface LateEntry {
  id: number;
  version: number;
  organizationId: number;
  organizationShortName: string;
  type: ActivityType;
  heldOn: string;
  reason: string;
  state: LateEntryState;
  askedBy: string;
  askedAt: number;
  answer: string;
  answeredBy: string | null;
  answeredAt: number | null;
  /** Last day on which the record may be entered; null where it is not permitted. */
  validUntil: string | null;
  /** The last day has passed, and no record was entered. */
  expired: boolean;
  /** The record that was entered by it. */
  activityId: number | null;
  /** May the reader decide it? */
  decidable: boolean;
  /** May the reader enter the record now? */
  usable: boolean;
}

/** Requests of the scope; the first page tells how many of them wait for a decision. */
export interface LateEntries extends Page<LateEntry> {
  pending: number | null;
}

/** The permit that a record was entered by: who agreed, and when. */
export interface PermittedEntry {
  id: number;
  by: string;
  at: number;
}

/** Public fields of every event about such a request. */
export const lateEntryEventData = z.object({
  activityType: oneOf(activityTypeLabels),
  heldOn: z.string(),
  state: oneOf(lateEntryStateLabels),
});
