// A public notice whose period is suspended by an objection (TAL-10).
import { addDays, type CivilDate } from '../civil-date.js';
import type { HolidayNotices } from '../holiday-notices.js';
import { type PublicNotice, workingDaysBetween } from '../working-days.js';

/** While an objection is looked into the period stands still; `until` is null while it does. */
export interface NoticePause {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/**
 * TAL-10: a 公示 whose period was suspended is longer by the working days of the suspension. The day
 * on which the objection came and the day on which it was settled do not count for the period, as the
 * day of publication does not (CAL-03). An open suspension counts up to `today`.
 */
export function noticeWithPauses(
  notice: PublicNotice,
  pauses: readonly NoticePause[],
  today: CivilDate,
  notices?: HolidayNotices,
): PublicNotice {
  let lost = 0;
  // Suspensions follow each other, and one may begin on the day on which the last one ended.
  let counted: CivilDate = notice.publishedOn;
  for (const { from, until } of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = addDays(from, -1);
    const start = before < counted ? counted : before;
    const end = until ?? today;
    if (end <= start) continue;
    lost += workingDaysBetween(start, end, notices);
    counted = end;
  }
  return { ...notice, workingDays: notice.workingDays + lost };
}
