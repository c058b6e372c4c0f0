// Periods of duties: month, quarter, half-year, year.
import { type CivilDate, civilDate, endOfMonth, monthOf, yearOf } from '../civil-date.js';

/** How often a duty falls due. */
export type Frequency = 'month' | 'quarter' | 'half_year' | 'year';

/** A calendar period with its name, both days included. */
export interface Period {
  readonly frequency: Frequency;
  /** Stable key: 2026-11, 2026-Q4, 2026-H2, 2026. */
  readonly key: string;
  /** 2026年11月, 2026年第4季度, 2026年下半年, 2026年 */
  readonly label: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const monthsIn: Readonly<Record<Frequency, number>> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  year: 12,
};

/** The calendar period of a frequency in which a day lies. */
export function periodOf(frequency: Frequency, date: CivilDate): Period {
  const length = monthsIn[frequency];
  const index = Math.floor((monthOf(date) - 1) / length);
  return periodAt(frequency, yearOf(date), index);
}

function periodAt(frequency: Frequency, year: number, index: number): Period {
  const length = monthsIn[frequency];
  const from = civilDate(year, index * length + 1, 1);
  const to = endOfMonth(civilDate(year, (index + 1) * length, 1));
  return { frequency, ...names(frequency, year, index), from, to };
}

function names(frequency: Frequency, year: number, index: number) {
  const number = index + 1;
  switch (frequency) {
    case 'month':
      return { key: `${year}-${String(number).padStart(2, '0')}`, label: `${year}年${number}月` };
    case 'quarter':
      return { key: `${year}-Q${number}`, label: `${year}年第${number}季度` };
    case 'half_year':
      return { key: `${year}-H${number}`, label: `${year}年${index === 0 ? '上' : '下'}半年` };
    case 'year':
      return { key: `${year}`, label: `${year}年` };
  }
}

/** The periods of a frequency that touch the days `from`…`to`, in order. Empty if `to` < `from`. */
export function periodsIn(frequency: Frequency, from: CivilDate, to: CivilDate): Period[] {
  const periods: Period[] = [];
  const perYear = 12 / monthsIn[frequency];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (let index = 0; index < perYear; index += 1) {
      const period = periodAt(frequency, year, index);
      if (period.to >= from && period.from <= to) periods.push(period);
    }
  }
  return periods;
}
