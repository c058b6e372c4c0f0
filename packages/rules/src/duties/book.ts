// Records of one organization, found by what they are evidence of.
import type { CivilDate } from '../civil-date.js';
import type { DutyEvidence } from './evidence.js';
import type { Period } from './period.js';

/**
 * A held activity. `counts` is false for one that was cancelled or returned. One that runs past
 * midnight has the day on which it ended, so that a year's end is kept (MEET-18).
 */
export interface DutyRecord {
  readonly id: number;
  readonly organizationId: number;
  readonly groupId: number | null;
  readonly types: readonly DutyEvidence[];
  readonly heldOn: CivilDate;
  /**
   * 所属年度 of a yearly meeting that is held in the next year (MEET-21); absent where the day decides.
   */
  readonly ofYear?: number;
  readonly counts: boolean;
}

/** The records of one organization that count, by type and group, each list by day. */
export type RecordBook = ReadonlyMap<string, readonly DutyRecord[]>;

/** Puts the records of one organization in order. Their own order does not matter. */
export function bookOf(records: Iterable<DutyRecord>): RecordBook {
  const book = new Map<string, DutyRecord[]>();
  for (const record of records) {
    if (!record.counts) continue;
    for (const type of record.types) {
      const key = recordKey(record.groupId, type);
      const list = book.get(key);
      if (list === undefined) book.set(key, [record]);
      else list.push(record);
    }
  }
  for (const list of book.values()) if (list.length > 1) list.sort(byDay);
  return book;
}

/** What one owes, as far as records are looked for. */
export interface Sought {
  readonly groupId: number | null;
  readonly accepts: readonly DutyEvidence[];
  readonly period: Period;
}

/** The ids of the records that satisfy what is owed. */
export function satisfying({ groupId, accepts, period }: Sought, book: RecordBook): number[] {
  const ids: number[] = [];
  for (const type of accepts) {
    for (const record of book.get(recordKey(groupId, type)) ?? []) {
      // A record that has a type twice, or two accepted types, is still one.
      if (isOfPeriod(record, period) && !ids.includes(record.id)) ids.push(record.id);
    }
  }
  return ids;
}

/** MEET-21: the year that a yearly meeting is held for decides; of all else, the day. */
export function isOfPeriod(
  { heldOn, ofYear }: Pick<DutyRecord, 'heldOn' | 'ofYear'>,
  period: Period,
): boolean {
  if (ofYear !== undefined && period.frequency === 'year') return period.key === String(ofYear);
  return heldOn >= period.from && heldOn <= period.to;
}

function byDay(a: DutyRecord, b: DutyRecord): number {
  return a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.id - b.id;
}

function recordKey(groupId: number | null, type: DutyEvidence): string {
  return groupId === null ? type : `${groupId}:${type}`;
}
