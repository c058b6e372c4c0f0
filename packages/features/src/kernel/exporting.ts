// What exports of all features share: the file that travels, its types, the check of the role.
import type { Actor } from './access/actor.js';
import type { Policy } from './access/policy.js';
import { AppError } from './errors.js';

/** A file that travels beside the procedures, to be kept by the browser. */
export interface ExportedFile {
  name: string;
  mediaType: string;
  content: Buffer;
  /** What it holds, for the log: which records, and in which form. Ids and codes only. */
  scope: Readonly<Record<string, string | number>>;
  /** What it tells of each record, in the words of its headings; for the log. */
  columns: readonly string[];
  /** Lines of records in it, for the log; one where it is about one record. */
  rows?: number;
}

/** Media types of exported files, by extension. */
export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  lrmx: 'application/octet-stream',
  zip: 'application/zip',
} as const;

/**
 * Refuses roles that have no part, before records are looked for, as a procedure does.
 *
 * @throws AppError forbidden
 */
export function authorizeExport(actor: Actor, { roles }: Pick<Policy<never>, 'roles'>): void {
  if (!roles.includes(actor.assignment.role)) throw new AppError('forbidden');
}
