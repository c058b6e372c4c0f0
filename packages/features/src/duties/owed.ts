// What branches owe in the periods that a month lies in, under the settings of the due day (MEET-01
// to MEET-05).
import type { Db } from '@xianfeng/database';
import {
  type ActivityState,
  branchDutiesIn,
  type CivilDate,
  type DutyBody,
  type DutySubject,
  dutyOf,
  endOfMonth,
  monthOf,
  type Duty as OwedDuty,
  type PeriodDuty,
  type SettingValues,
  yearlyDutiesOf,
  yearOf,
} from '@xianfeng/rules';
import { settingsFor } from '../kernel/index.js';
import { type Duty, duties, type YearlyDuty, yearlyDuties } from './schema.js';

/** One thing owed in a month, under one of the duties that months are counted by. */
export type Owed = OwedDuty & { readonly key: Duty };

const isCounted = (owed: PeriodDuty): owed is MonthDuty =>
  duties.some((key) => key === owed.body.key);

/** The days from which to which records may satisfy what a month owes: its quarter. */
export interface Days {
  from: CivilDate;
  to: CivilDate;
}

/** The settings in force on each day on which something of a month falls due. */
export type DueSettings = ReadonlyMap<CivilDate, SettingValues>;

/**
 * What is owed is judged on the day on which it falls due (GEN-05): the last of the month, or of its
 * quarter. So a figure of the month does not depend on the day on which it is looked at.
 */
export async function settingsWhenDue(db: Db, month: string): Promise<DueSettings> {
  const days = [...new Set([endOfMonth(`${month}-01`), quarterOf(month).to])];
  const inForce = await Promise.all(days.map((day) => settingsFor(db, day)));
  return new Map(days.flatMap((day, index) => entry(day, inForce[index])));
}

const entry = (day: CivilDate, settings: SettingValues | undefined) =>
  settings === undefined ? [] : [[day, settings] as const];

/** One duty that months are counted by, in a period of the month, and who owes it. */
export interface MonthDuty extends PeriodDuty {
  readonly body: OwedBody;
}

/** What all who owe one thing have in common. */
export type OwedBody = DutyBody & { readonly key: Duty };

/** What branches owe in the periods that a month lies in (MEET-01…05), once for all. `month` is 'YYYY-MM'. */
export function dutiesInMonth(month: string, whenDue: DueSettings): MonthDuty[] {
  const first = `${month}-01`;
  const by = (settings: SettingValues) =>
    branchDutiesIn(first, endOfMonth(first), settings).filter(isCounted);
  const different = [...new Set(whenDue.values())];
  const [only] = different;
  if (only !== undefined && different.length === 1) return by(only);
  return [...whenDue].flatMap(([day, settings]) =>
    by(settings).filter(({ body }) => body.dueOn === day),
  );
}

/** What a branch owes in a month. */
export function owedIn(month: string, branch: DutySubject, whenDue: DueSettings): Owed[] {
  return dutiesInMonth(month, whenDue).flatMap(({ body, debtors }) =>
    debtors(branch).map((groupId) => owedBy(body, branch.organizationId, groupId)),
  );
}

/** What one debtor owes. */
export function owedBy(body: OwedBody, organizationId: number, groupId: number | null): Owed {
  return { ...dutyOf(body, organizationId, groupId), key: body.key };
}

/** One thing owed for a year. */
export type OwedForYear = OwedDuty & { readonly key: YearlyDuty };

const isYearly = (owed: OwedDuty): owed is OwedForYear =>
  yearlyDuties.some((key) => key === owed.key);

/** Last month in which meetings of the year before are regularly held (MEET-21). */
const LAST_LATE_MONTH = 3;

/** The years whose meetings are held in a month: its own, and until March the one before. */
export function yearsIn(month: string): number[] {
  const day = `${month}-01`;
  const year = yearOf(day);
  return monthOf(day) <= LAST_LATE_MONTH ? [year - 1, year] : [year];
}

/** First month in which the meetings of a year are regularly held. */
const FIRST_MONTH_OF_YEARLY = 10;

/** Is it owed for the year of the month, and not regularly held yet? */
export function isAhead({ key, period }: OwedDuty, month: string): boolean {
  const day = `${month}-01`;
  return (
    yearlyDuties.some((yearly) => yearly === key) &&
    period.to >= day &&
    monthOf(day) < FIRST_MONTH_OF_YEARLY
  );
}

/** What a branch owes for the years whose meetings are held in a month (MEET-06, MEET-07). */
export async function owedForYears(
  db: Db,
  month: string,
  branch: DutySubject,
): Promise<OwedForYear[]> {
  const years = yearsIn(month);
  const settings = await Promise.all(years.map((year) => settingsFor(db, `${year}-12-31`)));
  return years.flatMap((year, index) =>
    yearlyDutiesOf([branch], year, settings[index]).filter(isYearly),
  );
}

/** The quarter of a month: the longest period that a month's duties have. */
export function quarterOf(month: string): Days {
  const start = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1;
  const named = (number: number) => `${month.slice(0, 5)}${String(number).padStart(2, '0')}-01`;
  return { from: named(start), to: endOfMonth(named(start + 2)) };
}

/** A record counts from the day that it is sent to the street; one that came back does not. */
export const countedStates = [
  'pending_street',
  'passed',
  'archived',
] as const satisfies readonly ActivityState[];

/** Does a record in this state satisfy a duty? */
export function counts(state: ActivityState): boolean {
  return countedStates.some((counted) => counted === state);
}
