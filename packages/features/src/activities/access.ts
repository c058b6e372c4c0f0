// Access to an activity for features whose records belong to one, such as attachments.
import type { Database } from '@xianfeng/database';
import type { ActivityState } from '@xianfeng/rules';
import type { Kysely } from 'kysely';
import { type Actor, inScope, may } from '../kernel/index.js';
import { calledTo, calls } from './activity/called.js';
import { toStored } from './activity/stored-activity.js';
import { activityAudience } from './events.js';
import { readActivity, recordActivity } from './policy.js';

/** While a record is with the branch, what belongs to it may change; not once it is sent in. */
const open: readonly ActivityState[] = [
  'planned',
  'notified',
  'in_progress',
  'pending_minutes',
  'returned',
];

/** What an actor may do with what belongs to an activity. */
export interface ActivityAccess {
  organizationId: number;
  /** The rooms that hear of the activity. */
  audience: readonly string[];
  mayEdit: boolean;
}

/**
 * Access to an activity for features whose records belong to it; null where the actor may not read
 * it.
 *
 * @param lock holds the activity until the transaction ends, so that it cannot be sent in meanwhile
 */
export async function activityAccess(
  db: Kysely<Database>,
  { actor }: { actor: Actor },
  id: number,
  lock = false,
): Promise<ActivityAccess | null> {
  let query = db
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', id)
    .where(inScope('organization_path', actor));
  if (actor.assignment.role === 'member') query = query.where(calls(actor.memberId ?? 0));
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (row === undefined) return null;
  const stored = toStored(row);
  const activity = { ...stored, called: await calledTo(db, stored) };
  if (!may(actor, readActivity, activity)) return null;
  return {
    organizationId: activity.organizationId,
    audience: activityAudience(activity),
    mayEdit: may(actor, recordActivity, activity) && open.includes(activity.state),
  };
}
