/** The log as the audit administrator reads it. Browser-safe. */
import { z } from 'zod';
import { id, line, pageInput } from '../kernel/schema.js';
import { type ExportKind, exportLabels } from './labels.js';

/** Newest first; `type` is one exact type of event. */
export const listInput = z.object({ ...pageInput, type: line(1, 60).nullish() });

/** One event of the log, with the names of who and where. */
export interface LogRow {
  seq: number;
  type: string;
  /** Milliseconds. */
  at: number;
  accountId: number | null;
  /** Null for the system itself and for somebody not signed in. */
  displayName: string | null;
  assignmentId: number | null;
  role: string | null;
  organizationId: number | null;
  organizationName: string | null;
  subject: { kind: string; id: number; version: number };
  data: Readonly<Record<string, unknown>>;
  /** What happened in one Chinese sentence, without anybody's name; null where the data say it. */
  text: string | null;
}

/** What the check of the chain found: whole, or the first event that does not fit. */
export type LogVerdict =
  | { whole: true; count: number; headHash: string }
  | { whole: false; seq: number; reason: 'gap' | 'previous' | 'content' | 'anchor' };

/** Somebody tried what his assignment does not allow. */
export const accessRefusedData = z.object({
  procedure: z.string().max(200),
  code: z.string(),
  accountId: id,
  ip: z.string(),
});

/** A file was made and handed out: which, of what, how much. Ids only, and nobody's name. */
export const exportMadeData = z.object({
  file: z.enum(Object.keys(exportLabels) as ExportKind[]),
  rows: z.number().int().nonnegative(),
  /** What was asked for, as far as it says which records: `year`, `organizationId`, `format` … */
  asked: z.record(z.string().max(40), z.string().max(40)),
});
