import {
  type ActivityState,
  type CivilDate,
  type DutySubject,
  dutiesOf,
  endOfMonth,
  type Duty as OwedDuty,
} from '@xianfeng/rules';
import { type Duty, duties } from './schema.js';

/** One thing owed in a month, under one of the duties that months are counted by. */
export type Owed = OwedDuty & { readonly key: Duty };

const isCounted = (owed: OwedDuty): owed is Owed => duties.some((key) => key === owed.key);

/** The days from which to which records may satisfy what a month owes: its quarter. */
export interface Days {
  from: CivilDate;
  to: CivilDate;
}

/** What branches owe in the periods that a month lies in (MEET-01…05). `month` is 'YYYY-MM'. */
export function owedIn(month: string, branches: readonly DutySubject[]): Owed[] {
  const first = `${month}-01`;
  return dutiesOf(branches, first, endOfMonth(first)).filter(isCounted);
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

export function counts(state: ActivityState): boolean {
  return countedStates.some((counted) => counted === state);
}
