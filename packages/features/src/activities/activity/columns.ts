// The columns of an activity that commands write, and how they are written.
import { sqlState, type Tx } from '@xianfeng/database';
import type { Updateable } from 'kysely';
import { AppError } from '../../kernel/index.js';
import type { Plannable } from '../schema.js';
import type { ActivityTable } from '../tables.js';
import type { StoredActivity } from './stored-activity.js';

/** What plan and record share of an input, as the columns have it. */
export function plannedColumns(input: Plannable) {
  return {
    group_id: input.groupId ?? null,
    type: input.type,
    combined_type: input.combinedType ?? null,
    title: input.title,
    held_on: input.heldOn,
    of_year: input.ofYear ?? null,
    starts_at: input.startsAt,
    ends_at: input.endsAt ?? null,
    place: input.place,
    chair_id: input.chairId ?? null,
    agenda: input.agenda,
  };
}

/**
 * Writes an activity; where two actors enter the same meeting at once, the unique index refuses the second.
 *
 * @throws AppError duplicate
 */
export async function refuseDuplicate<T>(written: Promise<T>): Promise<T> {
  try {
    return await written;
  } catch (error) {
    if (sqlState(error) === '23505') throw new AppError('duplicate', { cause: error });
    throw error;
  }
}

/** Writes columns of an activity in hand and makes its next version. */
export async function updateActivity(
  tx: Tx,
  activity: StoredActivity,
  columns: Updateable<ActivityTable>,
): Promise<number> {
  const version = activity.version + 1;
  await refuseDuplicate(
    tx.db
      .updateTable('activity')
      .set({ ...columns, version })
      .where('id', '=', activity.id)
      .execute(),
  );
  return version;
}
