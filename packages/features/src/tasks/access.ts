// Access to a delivery for features whose records belong to one, such as attachments.
import type { Database } from '@xianfeng/database';
import type { Kysely } from 'kysely';
import { type Actor, type Clock, may } from '../kernel/index.js';
import { canBeReported } from './delivery/process.js';
import { checkable, deliveryRows, seesDelivery, today } from './delivery/rows.js';
import { deliveryAudience } from './events.js';
import { doDelivery } from './policy.js';

/** What an actor may do with what belongs to a delivery, such as its attachments. */
export interface DeliveryAccess {
  organizationId: number;
  /** The rooms that hear of the delivery, and so of what belongs to it. */
  audience: readonly string[];
  /** The actor is its recipient, and it is still to be reported. */
  mayEdit: boolean;
}

/**
 * Access to a delivery, or null where the actor may not read it.
 *
 * @param lock holds the delivery until the transaction ends, so that it cannot be reported meanwhile
 */
export async function deliveryAccess(
  db: Kysely<Database>,
  by: { actor: Actor; clock: Clock },
  id: number,
  lock = false,
): Promise<DeliveryAccess | null> {
  const row = await deliveryRows(db, today(by.clock))
    .where('delivery.id', '=', id)
    .where(seesDelivery(by.actor))
    .$if(lock, (of) => of.forUpdate(['delivery']))
    .executeTakeFirst();
  if (row === undefined) return null;
  const { organizationId, organizationPath, personId } = row;
  return {
    organizationId,
    audience: deliveryAudience({ organizationId, organizationPath, personId }),
    mayEdit: may(by.actor, doDelivery, checkable(row)) && canBeReported(row.state),
  };
}
