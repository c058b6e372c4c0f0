// Hours and turnout as text.
import type { ActivityRow } from '@xianfeng/features/activities/schema';

/** 09:00—10:30, or the beginning alone. */
export function hoursText(row: Pick<ActivityRow, 'startsAt' | 'endsAt'>): string {
  return row.endsAt === null ? row.startsAt : `${row.startsAt}—${row.endsAt}`;
}

/** 12/23, or a dash before anybody's presence is known. */
export function turnoutText(row: Pick<ActivityRow, 'present' | 'expected'>): string {
  return row.expected === 0 ? '—' : `${row.present}/${row.expected}`;
}
