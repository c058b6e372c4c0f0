// Probation, date of full membership and years in the party (MEM-08, DEV-28).
import { MEM_08 } from '../catalogue/members/mem.js';
import { addMonths, type CivilDate, fullYearsBetween } from '../civil-date.js';
import { type Citation, cite } from '../law/citation.js';

/** 预备期: 12 months from the 支部大会 that admitted, and the months of one extension. */
export interface ProbationSpan {
  /** 支部大会通过之日 */
  readonly admittedOn: CivilDate;
  /** 0 if not extended, else 6 to 12. */
  readonly extendedMonths: number;
}

/** DEV-28: 预备期满日, 12 months after the admission, moved by the extension. */
export function probationEndsOn(span: ProbationSpan): CivilDate {
  const end = addMonths(span.admittedOn, 12);
  return span.extendedMonths === 0 ? end : addMonths(end, span.extendedMonths);
}

/** MEM-08: 转正日期 is the day on which the (extended) probation ran out, not the day of the decision. */
export function fullMemberSince(span: ProbationSpan): CivilDate {
  return probationEndsOn(span);
}

/** MEM-08: 党龄 in full years on a day; 0 for a probationary member (`fullSince` null). */
export function partyAge(fullSince: CivilDate | null, date: CivilDate): number {
  return fullSince === null ? 0 : fullYearsBetween(fullSince, date);
}

/** The rule on years in the party, cited as it stands on a day. */
export function partyAgeCitation(date: CivilDate): Citation {
  return cite(MEM_08, date);
}
