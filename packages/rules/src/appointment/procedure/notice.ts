// A public notice whose period is suspended by an objection (TAL-10).

import type { HolidayNotices } from '../../calendar/holiday-notices.js';
import { type PublicNotice, workingDaysBetween } from '../../calendar/working-days.js';
import type { CivilDate } from '../../civil-date.js';
import { lostTo, type Pause } from '../../process/pauses.js';

/**
 * TAL-10: a 公示 whose period was suspended is longer by the working days of the suspension. An open
 * suspension counts up to `today`.
 */
export function noticeWithPauses(
  notice: PublicNotice,
  pauses: readonly Pause[],
  today: CivilDate,
  notices?: HolidayNotices,
): PublicNotice {
  const lost = lostTo(pauses, notice.publishedOn, today, (from, to) =>
    workingDaysBetween(from, to, notices),
  );
  return { ...notice, workingDays: notice.workingDays + lost };
}
