/** Names of what a branch owes in a month. Browser-safe and without zod. */
import type { ActivityType } from '@xianfeng/rules';

export { type DutyState, dutyStateLabels } from '@xianfeng/rules';

/** The duties that a month is counted by (MEET-01…05); each bears the name of its activity type. */
export const duties = [
  'branch_assembly',
  'committee_meeting',
  'group_meeting',
  'party_lecture',
  'theme_day',
] as const satisfies readonly ActivityType[];

export type Duty = (typeof duties)[number];
