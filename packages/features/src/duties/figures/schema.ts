/** The figures of a scope: the completion matrix, what lies behind its cells, and the counts of a month. Browser-safe. */
import { z } from 'zod';
import type { ActivityPhase, ActivityState } from '../../activities/schema.js';
import { civilMonth, id, pageInput } from '../../kernel/schema.js';
import { type Duty, duties } from '../labels.js';

/** A duty by its name. */
export const duty = z.enum(duties);

/** A record that satisfies a duty, or will once it is finished. */
export interface DutyRecord {
  activityId: number;
  title: string;
  heldOn: string;
  state: ActivityState;
  phase: ActivityPhase;
}

/** The month of a completion matrix, and whose parts are its rows. */
export const matrixInput = z.object({
  month: civilMonth,
  /** Whose parts are the rows; the organization of the assignment in use when left out. */
  organizationId: id.nullish(),
});

/** A page of what lies behind one cell of the matrix. */
export const cellInput = z.object({
  ...pageInput,
  /** The organization of the row; that of the whole matrix for the row of totals. */
  organizationId: id,
  duty,
  month: civilMonth,
  /** What is not done, or what is; everything that is owed when left out. */
  only: z.enum(['open', 'done']).nullish(),
});

/** The month whose figures are asked. */
export const summaryInput = z.object({ month: civilMonth });

/** How many of the things owed are done. A figure of 0 due is shown as 无此项. */
export interface Completion {
  done: number;
  due: number;
}

/** One part of the matrix, by duty. */
export interface MatrixRow {
  organizationId: number;
  name: string;
  type: string;
  cells: Readonly<Record<Duty, Completion>>;
}

/** The completion matrix of a month. */
export interface Matrix {
  month: string;
  /** Number of the last event that the figures hold. */
  asOf: number;
  rows: MatrixRow[];
  total: Readonly<Record<Duty, Completion>>;
}

/** One thing owed, behind a figure: a branch, or one group of it. */
export interface CellRow {
  organizationId: number;
  organizationName: string;
  groupId: number | null;
  groupName: string | null;
  dueOn: string | null;
  done: boolean;
  records: DutyRecord[];
  /** Whom to ask. */
  secretary: { memberId: number; name: string } | null;
  /** Of the organization; empty where none was entered. */
  officePhone: string;
  /** The day of the last reminder of this duty and month. */
  remindedOn: string | null;
}

/** A page of what is owed behind a figure. */
export interface Cell extends Completion {
  asOf: number;
  today: string;
  /** The organization of the row, or of the whole matrix. */
  organizationName: string;
  /** In which it is owed; null where nobody owes it. */
  period: string | null;
  items: CellRow[];
  next: string | null;
}

/**
 * Figures of the month in the scope. Each is the length of the list that `activities.list` gives for
 * its states and the days of the month; `activities` is the sum of the five, `late` counts the 补录.
 */
export interface Summary {
  month: string;
  asOf: number;
  branches: number;
  activities: number;
  /** Planned, announced, held or entered, and not yet sent in. */
  unsent: number;
  pendingBranch: number;
  pendingStreet: number;
  returned: number;
  passed: number;
  late: number;
}
