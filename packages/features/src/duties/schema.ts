/** Duties 应做事项: what a branch owes in a month. Browser-safe. */
import type { Citation } from '@xianfeng/rules';
import { z } from 'zod';
import { civilMonth, id } from '../kernel/schema.js';
import type { DutyRecord } from './figures/schema.js';
import type { Duty, DutyState, YearlyDuty } from './labels.js';

export * from './figures/schema.js';
export * from './labels.js';
export * from './reminders/schema.js';

/** A branch and the month whose duties are asked. */
export const monthInput = z.object({
  /** The branch; the actor's own when left out. */
  organizationId: id.nullish(),
  month: civilMonth,
});

/** The one next step: plan one, record what was held, send in what was recorded, or read what is done. */
export interface DutyStep {
  kind: 'plan' | 'notify' | 'record' | 'submit' | 'confirm' | 'wait' | 'open';
  activityId: number | null;
}

/**
 * One thing that the branch (or one of its groups) owes in the period that the month lies in; from
 * October what is owed for the year, until March of the next one (MEET-21).
 */
export interface DutyRow {
  duty: Duty | YearlyDuty;
  groupId: number | null;
  groupName: string | null;
  title: string;
  rule: string;
  citation: Citation;
  period: { label: string; from: string; to: string };
  dueOn: string;
  /** How many records the period needs, and how many are still missing. */
  times: number;
  missing: number;
  state: DutyState;
  satisfiedBy: DutyRecord[];
  /** Planned, held or recorded, not yet sent to the street: does not count. */
  underWay: DutyRecord[];
  next: DutyStep;
}

/** What a branch owes in a month. */
export interface DutyMonth {
  organizationId: number;
  organizationName: string;
  month: string;
  today: string;
  duties: DutyRow[];
}

/** A reminder that the own branch received, and what it is about as it stands now. */
export interface ReceivedReminder {
  id: number;
  /** The day of the latest reminder. */
  on: string;
  /** Whose officer reminded. */
  senderName: string;
  row: DutyRow;
}
