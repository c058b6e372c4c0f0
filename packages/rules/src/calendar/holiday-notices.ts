// Yearly notices of rest days and worked weekends (CAL-02).
import type { CivilDate } from '../civil-date.js';

/** One year's notice of 国务院办公厅: days off besides ordinary weekends, and weekends worked. */
export interface HolidayNotice {
  readonly off: readonly CivilDate[];
  readonly work: readonly CivilDate[];
}

/** Notices by year. A year's entry replaces whatever the holiday library says of that year. */
export type HolidayNotices = Readonly<Record<number, HolidayNotice>>;

/** By which notices days are counted, where settings of a day are at hand; by the product's own without. */
export interface Calendar {
  readonly holidays?: HolidayNotices | undefined;
}

/**
 * CAL-02: the notices for 2025 and 2026, typed from their text. Those of later years are data that the
 * district enters (CAL-05).
 */
export const holidayNotices: HolidayNotices = {
  2025: {
    off: [
      ...['2025-01-01'],
      ...['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
      ...['2025-02-01', '2025-02-02', '2025-02-03', '2025-02-04'],
      ...['2025-04-04', '2025-04-05', '2025-04-06'],
      ...['2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05'],
      ...['2025-05-31', '2025-06-01', '2025-06-02'],
      ...['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04'],
      ...['2025-10-05', '2025-10-06', '2025-10-07', '2025-10-08'],
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    off: [
      ...['2026-01-01', '2026-01-02', '2026-01-03'],
      ...['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'],
      ...['2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'],
      ...['2026-04-04', '2026-04-05', '2026-04-06'],
      ...['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'],
      ...['2026-06-19', '2026-06-20', '2026-06-21'],
      ...['2026-09-25', '2026-09-26', '2026-09-27'],
      ...['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04'],
      ...['2026-10-05', '2026-10-06', '2026-10-07'],
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

/** One year's notice as the district has entered it (CAL-05). */
export interface LoadedNotice extends HolidayNotice {
  readonly year: number;
}

/** The product's notices with those of the district; of one year the later in the list counts. */
export function noticesWith(loaded: readonly LoadedNotice[]): HolidayNotices {
  const own = loaded.map(({ year, off, work }) => [year, { off, work }] as const);
  return { ...holidayNotices, ...Object.fromEntries(own) };
}
