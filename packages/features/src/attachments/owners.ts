import type { Database } from '@xianfeng/database';
import type { Kysely } from 'kysely';
import { activityAccess } from '../activities/index.js';
import { type Actor, type Clock, found } from '../kernel/index.js';
import { deliveryAccess } from '../tasks/index.js';
import type { AttachmentOwner } from './schema.js';

/** What an actor may do with what hangs on a record. */
export interface OwnerAccess {
  organizationId: number;
  /** The rooms that hear of the record, and so of what hangs on it. */
  audience: readonly string[];
  mayEdit: boolean;
}

/** Access to a record by kind; null where the actor may not read it. Each feature answers for its own. */
const access = { activity: activityAccess, delivery: deliveryAccess };

/**
 * Access to the record that an attachment hangs on.
 *
 * @param lock holds the record until the transaction ends, so that it cannot be sent in meanwhile
 * @throws AppError not_found where the actor may not read it
 */
export async function ownerAccess(
  db: Kysely<Database>,
  by: { actor: Actor; clock: Clock },
  owner: AttachmentOwner,
  lock = false,
): Promise<OwnerAccess> {
  return found(await access[owner.kind](db, by, owner.id, lock));
}
