// The event of what was done with an activity.
import type { Tx } from '@xianfeng/database';
import type { ActivityState } from '@xianfeng/rules';
import { type EventDeclaration, record, type WriteContext } from '../../kernel/index.js';
import type { ActivityPlace } from '../events.js';
import type { activityEventData } from '../schema.js';
import type { StoredActivity } from './stored-activity.js';

/** Records the event of what was done with an activity, in the transaction that did it. */
export function recordActivityEvent(
  tx: Tx,
  ctx: WriteContext,
  type: EventDeclaration<typeof activityEventData, ActivityPlace>,
  done: {
    id: number;
    version: number;
    place: ActivityPlace;
    activityType: StoredActivity['type'];
    heldOn: string;
  },
): Promise<void> {
  const { id, version, place, activityType, heldOn } = done;
  const state: ActivityState = place.state;
  return record(tx, ctx, type, { id, version, place, data: { activityType, heldOn, state } });
}
