// Deadlines that stand still for a while: what a suspension costs, and when a state is then due.

import type { HolidayNotices } from '../calendar/holiday-notices.js';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import { addDays, addMonths, type CivilDate, daysBetween } from '../civil-date.js';
import type { StateDeadline } from './machine.js';

/** While something is looked into a period stands still; `until` is null while it does. */
export interface Pause {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/**
 * How much of a period its suspensions take away. The first and the last day of each do not count for
 * the period, as its first day does not (CAL-03). An open suspension counts up to `today`.
 *
 * @param since the day from which the period is counted
 * @param count days after the first date up to and including the second
 */
export function lostTo(
  pauses: readonly Pause[],
  since: CivilDate,
  today: CivilDate,
  count: (from: CivilDate, to: CivilDate) => number,
): number {
  let lost = 0;
  // Suspensions follow each other, and one may begin on the day on which the last one ended.
  let counted: CivilDate = since;
  for (const { from, until } of inOrder(pauses)) {
    const before = addDays(from, -1);
    const start = before < counted ? counted : before;
    const end = until ?? today;
    if (end <= start) continue;
    lost += count(start, end);
    counted = end;
  }
  return lost;
}

const inOrder = (pauses: readonly Pause[]) =>
  [...pauses].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/**
 * The last day for what is due in a state that was entered on `since`; null while it stands still. A
 * suspension that began after that day changes nothing any more.
 */
export function stateDueOn(
  deadline: StateDeadline,
  since: CivilDate,
  pauses: readonly Pause[] = [],
  notices?: HolidayNotices,
): CivilDate | null {
  const counted: Pause[] = [];
  let due = dueAfter(deadline, since, counted, notices);
  for (const pause of inOrder(pauses)) {
    if (pause.from > due) break;
    if (pause.until === null) return null;
    counted.push(pause);
    due = dueAfter(deadline, since, counted, notices);
  }
  return due;
}

function dueAfter(
  { amount, unit }: StateDeadline,
  since: CivilDate,
  pauses: readonly Pause[],
  notices?: HolidayNotices,
): CivilDate {
  if (unit === 'working_day') {
    const count = (from: CivilDate, to: CivilDate) => workingDaysBetween(from, to, notices);
    return addWorkingDays(since, amount + lostTo(pauses, since, since, count), notices).date;
  }
  const plain = unit === 'day' ? addDays(since, amount) : addMonths(since, amount);
  return addDays(plain, lostTo(pauses, since, since, daysBetween));
}
