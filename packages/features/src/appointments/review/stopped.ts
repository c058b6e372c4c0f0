// A hard item found in one way into a post stops every other way of the same person (TAL-09).
import type { Tx } from '@xianfeng/database';
import { record, type WriteContext } from '../../kernel/index.js';
import { placeOf } from '../candidate/process.js';
import { closedStates } from '../candidate/rows.js';
import { wayStopped } from '../events.js';

/**
 * Tells the holders of the person's other ways that these stand still, without what was found. The
 * steps themselves are refused by the facts of the person.
 */
export async function tellOtherWays(
  tx: Tx,
  ctx: WriteContext,
  found: { id: number; person_id: number },
): Promise<void> {
  const ways = await tx.db
    .selectFrom('candidate')
    .where('person_id', '=', found.person_id)
    .where('id', '<>', found.id)
    .where('state', 'not in', closedStates)
    .orderBy('id')
    .select(['id', 'version', 'organization_id', 'organization_path', 'state'])
    .execute();
  for (const way of ways) {
    await record(tx, ctx, wayStopped, {
      id: way.id,
      version: way.version,
      place: placeOf(way),
      data: { organizationId: way.organization_id, state: way.state },
    });
  }
}
