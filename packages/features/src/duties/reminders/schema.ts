/** Reminders 催办 of what a branch owes: what is sent, and what the branch sees. Browser-safe. */
import { z } from 'zod';
import { civilMonth, id } from '../../kernel/schema.js';
import { duty } from '../figures/schema.js';

/** Most branches that are reminded at once. */
export const MAX_REMINDED = 200;

/** The branches to remind of one duty of a month. */
export const remindInput = z.object({
  month: civilMonth,
  duty,
  organizationIds: z
    .array(id)
    .min(1, { error: '请选择要催办的党支部' })
    .max(MAX_REMINDED, { error: `一次最多催办${MAX_REMINDED}个党支部，请分批办理` }),
});

/** What became of a reminder: each branch is in one of the three lists. */
export const remindedAnswer = z.object({
  reminded: z.array(id),
  /** Reminded of this duty today already. */
  before: z.array(id),
  /** Nothing of it is missing. */
  done: z.array(id),
});

export type Reminded = z.infer<typeof remindedAnswer>;

/** Public fields of the event of a reminder. */
export const reminderEventData = z.object({ duty, month: z.string() });
