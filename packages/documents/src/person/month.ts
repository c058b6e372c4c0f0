// Months of a resume, as written and as kept.
import { fullYearsBetween, isCivilDate } from '@xianfeng/rules/basics';

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

const LOOSE = /^(\d{4})\s*[.年/-]?\s*(\d{1,2})\s*月?(?:[.-]?\d{2})?$/;

/** The month 'YYYY-MM' that 1970.01, 1970年1月, 197001 or 19700123 names; null for other text. */
export function civilMonthIn(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const strict = firstDay(plain);
  if (strict !== null) return strict.slice(0, 7);
  const parts = LOOSE.exec(plain);
  if (parts === null) return null;
  return firstDay(`${parts[1]}${(parts[2] ?? '').padStart(2, '0')}`)?.slice(0, 7) ?? null;
}

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
