/** The log as the audit administrator reads it. Browser-safe. */

import { z } from 'zod';
import type { Role } from '../kernel/access/roles.js';
import { id, line, pageInput } from '../kernel/schema.js';

/** Newest first; `type` is one exact type of event, `session` and `address` where it was asked for. */
export const listInput = z.object({
  ...pageInput,
  type: line(1, 60).nullish(),
  session: id.nullish(),
  address: line(1, 60).nullish(),
});

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
  /** What happened in one Chinese sentence, without anybody's name; null where the data say it. */
  text: string | null;
}

/** What the log calls a type of event, for the filter. */
export interface EventWord {
  type: string;
  label: string;
}

/** What the check of the chain found: whole, or the first event that does not fit. */
export type LogVerdict =
  | { whole: true; count: number; headHash: string }
  | { whole: false; seq: number; reason: 'gap' | 'previous' | 'content' | 'anchor' };

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
