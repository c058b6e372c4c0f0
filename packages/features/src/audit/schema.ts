/** The log as the audit administrator reads it. Browser-safe. */

import { z } from 'zod';
import type { Role } from '../kernel/access/roles.js';
import { civilDate, id, line, oneOf, pageInput } from '../kernel/schema.js';
import { checkOutcomeLabels } from './labels.js';

/** Which events of the log: all conditions hold together. */
export const logFilter = {
  /** One exact type of event. */
  type: line(1, 60).nullish(),
  /** Name or login of who did it or whom it concerns. */
  person: line(1, 60).nullish(),
  accountId: id.nullish(),
  organizationId: id.nullish(),
  /** One record, by the kind of subject and its id. */
  record: z.object({ kind: line(1, 40), id: id.or(z.literal(0)) }).nullish(),
  /** Days in Asia/Shanghai, both included. */
  from: civilDate.nullish(),
  to: civilDate.nullish(),
  /** Where it was asked for. */
  session: id.nullish(),
  address: line(1, 60).nullish(),
};

/** Newest first. */
export const listInput = z.object({ ...pageInput, ...logFilter });

/** One event of the log, with the names of who and where. */
export interface LogRow {
  seq: number;
  type: string;
  /** What the log calls it. */
  label: string;
  /** Milliseconds. */
  at: number;
  accountId: number | null;
  /** Whose account it concerns, where that is not the actor's own. */
  concerned: string | null;
  /** Null for the system itself and for a caller who is not signed in. */
  displayName: string | null;
  assignmentId: number | null;
  role: Role | null;
  organizationId: number | null;
  organizationName: string | null;
  subject: { kind: string; id: number; version: number };
  /** What such a record is called. */
  subjectLabel: string;
  data: Readonly<Record<string, unknown>>;
  /** The address that it was asked for from; null for what no request did, and in an older log. */
  address: string | null;
  /** The number of the session, which is not its secret; null also before signing in. */
  sessionId: number | null;
  /** What happened, with its result, without anybody's name; null where the label says all. */
  text: string | null;
}

/** What the log calls a type of event, for the filter. */
export interface EventWord {
  type: string;
  label: string;
}

/** What the check of the chain found: whole, or the first event that does not fit. */
export type LogVerdict =
  | {
      whole: true;
      /** The event of the anchor that it rests on; 0 where it began at the first event. */
      from: number;
      count: number;
      headHash: string;
    }
  | { whole: false; seq: number; reason: 'gap' | 'previous' | 'content' | 'anchor' };

/** Which part of the log is checked: all of it, or what came after the last anchor. */
export const checkInput = z.object({ whole: z.boolean() });

/** No check is named: there is one at a time. */
export const cancelInput = z.object({});

/** The checks of the log: the one that goes on, and the one before it. */
export interface LogCheckState {
  /** The event of the last anchor; null where there is none yet. */
  anchor: number | null;
  running: {
    whole: boolean;
    begunAt: number;
    /** Null until the first events are checked. */
    progress: { checked: number; total: number } | null;
  } | null;
  /** Null where there was none since the server began. */
  last: {
    whole: boolean;
    endedAt: number;
    outcome: LogCheckOutcome;
    /** Null where it came to no end. */
    verdict: LogVerdict | null;
  } | null;
}

/** How a check ended. */
export type LogCheckOutcome = keyof typeof checkOutcomeLabels;

/** A check was asked for: of all, or of what came after the last anchor. */
export const logCheckBegunData = z.object({ whole: z.boolean() });

/** How a check ended: how many events the log then had, or the first that does not fit. */
export const logCheckEndedData = z.object({
  whole: z.boolean(),
  outcome: oneOf(checkOutcomeLabels),
  count: z.number().int().optional(),
  brokenAt: z.number().int().optional(),
});

/** A file was made and handed out: which, of what, how much. Ids only, and no name. */
export const exportMadeData = z.object({
  file: line(1, 60),
  rows: z.number().int().nonnegative(),
  /**
   * What the file holds, as far as it says which records: `year`, `organizationId`, `format` … In an
   * older log, what the address asked for.
   */
  asked: z.record(z.string().max(40), z.string().max(40)),
  /** The headings of what it tells of each record; none in an older log. */
  columns: z.array(z.string().max(60)).max(100).optional(),
  /** Of a file with unmasked columns: why it was exported. */
  reason: z.string().max(200).optional(),
  /** The account that approved it, where it took a second person. */
  approvedBy: z.number().int().optional(),
});
