// Deadlines: the last day, the day of the reminder, the last instant (GEN-04).
import { type CivilDate, endOfDay, todayInShanghai } from '../civil-date.js';
import type { HolidayNotices } from './holiday-notices.js';
import { reminderDay } from './working-days.js';

/** A deadline of party work: the day that still counts, and when to remind (GEN-04). */
export interface Deadline {
  readonly dueOn: CivilDate;
  /** The last day itself if it is worked, else the working day before it. It does not move the deadline. */
  readonly remindOn: CivilDate;
  /** Last instant, 23:59:59.999 in Asia/Shanghai, as epoch milliseconds. */
  readonly endsAt: number;
}

/** The deadline of a last day (GEN-04). */
export function deadlineOn(dueOn: CivilDate, notices?: HolidayNotices): Deadline {
  return { dueOn, remindOn: reminderDay(dueOn, notices), endsAt: endOfDay(dueOn) };
}

/** Is an act at this instant still in time? The last day counts until 24:00. */
export function isInTime(at: number, dueOn: CivilDate): boolean {
  return todayInShanghai(at) <= dueOn;
}
