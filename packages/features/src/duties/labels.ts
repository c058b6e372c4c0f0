/** Names of what a branch owes in a month, and what its figures count. Browser-safe and without zod. */
import { type ActivityState, type ActivityType, yearlyMeetings } from '@xianfeng/rules';

export { type DutyState, dutyStateLabels } from '@xianfeng/rules';

/** The duties that a month is counted by (MEET-01…05); each has the name of its activity type. */
export const duties = [
  'branch_assembly',
  'committee_meeting',
  'group_meeting',
  'party_lecture',
  'theme_day',
] as const satisfies readonly ActivityType[];

export type Duty = (typeof duties)[number];

/** The duties that a year is counted by (MEET-06, MEET-07). */
export const yearlyDuties = yearlyMeetings;

export type YearlyDuty = (typeof yearlyDuties)[number];

/** The states that each figure of the summary counts; together they are all but the cancelled. */
export const summaryStates = {
  unsent: ['planned', 'notified', 'in_progress', 'pending_minutes'],
  pendingBranch: ['pending_branch'],
  pendingStreet: ['pending_street'],
  returned: ['returned'],
  passed: ['passed', 'archived'],
} as const satisfies Record<string, readonly ActivityState[]>;
