/** Leaves and exports as they travel: inputs and answers. Browser-safe. */
import { z } from 'zod';
import type { Role } from '../kernel/labels.js';
import { id, line, oneOf, pageInput, version } from '../kernel/schema.js';
import { type LeaveState, leaveStateLabels } from '../kit/reveal/labels.js';
import { revealReason } from '../kit/reveal/schema.js';
import type { ExportState } from './labels.js';

export * from './labels.js';

/** A page of leaves, the latest first. */
export const leavesInput = z.object({ ...pageInput, state: oneOf(leaveStateLabels).nullish() });

/** Leave to have so many more shown within so many hours. */
export const grantLeaveInput = z.object({
  id,
  version,
  most: z.number().int().min(1).max(500),
  hours: z.number().int().min(1).max(24),
  note: line(0, 200).default(''),
});

/** A refusal, and why; it holds until the end of the day. */
export const refuseLeaveInput = z.object({ id, version, note: line(2, 200) });

/** Who asks to see more than the pace allows, and what was decided. */
export interface LeaveRow {
  id: number;
  version: number;
  name: string;
  role: Role;
  organizationName: string;
  /** What was shown within ten minutes when leave was asked for. */
  made: number;
  /** The reasons given, each once. */
  reasons: readonly string[];
  askedAt: number;
  state: LeaveState;
  /** Whether this actor may decide: never of the own leave. */
  mayDecide: boolean;
  decidedBy: string | null;
  decidedAt: number | null;
  note: string;
  /** How many more were granted, and how many of them were used. */
  most: number | null;
  used: number;
  untilAt: number | null;
}

/** How the actor's own latest leave stands; null where none was needed. */
export type OwnLeave = Pick<LeaveRow, 'id' | 'state' | 'note' | 'most' | 'used' | 'untilAt'> | null;

/** How many leaves and exports wait for the actor's decision, at most a hundred of each. */
export interface Waiting {
  leaves: number;
  exports: number;
}

/** Why a file with unmasked columns is exported; the same rule as for a reveal. */
export const exportReason = z.object({ reason: revealReason });

/** What an export is asked with beside its reason: the parameters of its address. */
export const exportQuery = z.record(z.string().max(40), z.string().max(100));

/** A page of exports that take a second person, the latest first. */
export const exportsInput = z.object({ ...pageInput });

/** The agreement of a second person, with a word to the asker where one is needed. */
export const grantExportInput = z.object({ id, version, note: line(0, 200).default('') });

/** A refusal, and why. */
export const refuseExportInput = z.object({ id, version, note: line(2, 200) });

/** An export that takes a second person, with what was decided. */
export interface ExportRow {
  id: number;
  version: number;
  name: string;
  role: Role;
  organizationName: string;
  /** What the file is called. */
  label: string;
  people: number;
  reason: string;
  askedAt: number;
  state: ExportState;
  /** Whether this actor may decide: never of the own export. */
  mayDecide: boolean;
  /** Whether it is this actor's, and waits to be fetched. */
  mayFetch: boolean;
  decidedBy: string | null;
  decidedAt: number | null;
  note: string;
  untilAt: number | null;
}

/** Public fields of every event about an export that takes a second person. */
export const exportRequestData = z.object({
  file: z.string().max(60),
  people: z.number().int().nonnegative(),
  state: z.string().max(20),
});
