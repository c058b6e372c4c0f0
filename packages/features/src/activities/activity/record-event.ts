// The event of what was done with an activity.
import type { Tx } from '@xianfeng/database';
import type { ActivityState } from '@xianfeng/rules';
import { type EventDeclaration, record, type WriteContext } from '../../kernel/index.js';
import type { ActivityPlace } from '../events.js';
import type { Called, Placed, Progressed } from '../policy.js';
import type { activityEventData } from '../schema.js';
import { calledTo } from './called.js';
import type { StoredActivity } from './stored-activity.js';

/**
 * Records the event of what was done with an activity, in the transaction that did it.
 *
 * @param done before: whom it called before, where that may have changed: they hear that it has
 */
export async function recordActivityEvent(
  tx: Tx,
  ctx: WriteContext,
  type: EventDeclaration<typeof activityEventData, ActivityPlace>,
  done: {
    id: number;
    version: number;
    place: Placed & Progressed;
    groupId: number | null;
    before?: Called;
    activityType: StoredActivity['type'];
    heldOn: string;
  },
): Promise<void> {
  const { id, version, activityType, heldOn, groupId, before = [] } = done;
  const state: ActivityState = done.place.state;
  const now = await calledTo(tx.db, { id, type: activityType, groupId });
  const called: Called = now === 'branch' || before === 'branch' ? 'branch' : [...before, ...now];
  const place = { ...done.place, called };
  return record(tx, ctx, type, { id, version, place, data: { activityType, heldOn, state } });
}
