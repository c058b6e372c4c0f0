import { fullYearsBetween, isCivilDate } from '@xianfeng/rules';

const MONTH = /^(\d{4})[.\-/]?(\d{2})(?:[.\-/]?(\d{2}))?$/;

/** The day as `YYYY-MM-DD` that 197001, 1970.01, 19700123 or 1970-01-23 name; null for other text. */
function firstDay(text: string): string | null {
  const parts = MONTH.exec(text.trim());
  if (parts === null) return null;
  const date = `${parts[1]}-${parts[2]}-${parts[3] ?? '01'}`;
  return isCivilDate(date) ? date : null;
}

/** Does the text name a month or a day, as the cadre tools write them? */
export const namesMonth = (text: string): boolean => firstDay(text) !== null;

/** 1970.01, as the form prints months; text that names no month stays as it is. */
export function printedMonth(text: string): string {
  return firstDay(text)?.slice(0, 7).replace('-', '.') ?? text;
}

/**
 * 周岁, counted by months as the form does: who was born in a month has the age from its first day.
 * Null where either text names no month, or the second lies before the first.
 */
export function ageByMonth(bornIn: string, asOf: string): number | null {
  const [born, day] = [firstDay(bornIn), firstDay(asOf)];
  if (born === null || day === null || day.slice(0, 7) < born.slice(0, 7)) return null;
  return fullYearsBetween(`${born.slice(0, 7)}-01`, `${day.slice(0, 7)}-01`);
}
