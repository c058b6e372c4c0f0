// Counts of deliveries by state, and of overdue ones.
import type { Database } from '@xianfeng/database';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { overdueDeliveryStates, type Progress } from '../schema.js';

/** Deliveries of one task: by state, and in all. */
export interface Counted {
  progress: Progress;
  total: number;
}

const none = (): Progress => ({
  handed: 0,
  accepted: 0,
  reported: 0,
  returned: 0,
  closed: 0,
  withdrawn: 0,
});

/**
 * Counts the deliveries of tasks by state. Counted when asked, never kept: with an index on task and
 * state a page of tasks costs a few milliseconds, and a kept number would make all recipients of a
 * task wait for each other.
 *
 * @param only which deliveries count; left out where all of them may be seen
 */
export async function countProgress(
  db: Kysely<Database>,
  taskIds: readonly number[],
  only: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<(taskId: number) => Counted> {
  const counted = new Map(taskIds.map((id) => [id, { progress: none(), total: 0 }]));
  if (taskIds.length > 0) {
    const rows = await db
      .selectFrom('delivery')
      .select((of) => ['task_id', 'state', of.fn.countAll<number>().as('count')])
      .where('task_id', 'in', taskIds)
      .where(only)
      .groupBy(['task_id', 'state'])
      .execute();
    for (const row of rows) {
      const task = counted.get(row.task_id);
      if (task === undefined) continue;
      task.progress[row.state] = row.count;
      task.total += row.count;
    }
  }
  return (taskId) => counted.get(taskId) ?? { progress: none(), total: 0 };
}

/** Deliveries whose due date has passed with nothing reported. */
export function countOverdue(progress: Progress, dueOn: string, day: string): number {
  if (day <= dueOn) return 0;
  return overdueDeliveryStates.reduce((sum, state) => sum + progress[state], 0);
}
