/** What the board's figures count, for the screens that open them. Without validation. */
import type { ActivityState } from '@xianfeng/rules';

/** The states that each figure of the summary counts; together they are all but the cancelled. */
export const summaryStates = {
  unsent: ['planned', 'notified', 'in_progress', 'pending_minutes'],
  pendingBranch: ['pending_branch'],
  pendingStreet: ['pending_street'],
  returned: ['returned'],
  passed: ['passed', 'archived'],
} as const satisfies Record<string, readonly ActivityState[]>;
