// The permit under which a record is entered after the last day, and how it is used up.
import type { Tx } from '@xianfeng/database';
import type { ActivityType, CivilDate } from '@xianfeng/rules';
import type { WriteContext } from '../../kernel/index.js';
import { type Reader, takeCase, transition } from '../../kit/process/index.js';
import { type LateEntryRecord, lateEntryProcess, toLateEntry } from './process.js';

/** Which meeting is entered. */
export interface LateMeeting {
  organizationId: number;
  type: ActivityType;
  heldOn: CivilDate;
  /** The record in hand: what it was entered by still counts for it. */
  activityId: number | null;
}

/**
 * The permit by which this meeting may be entered today, or was; null where the district has not agreed,
 * where its days are over, and where another record has used it.
 *
 * @param unused whether a permit that no record has used yet counts
 */
export async function permitFor(
  db: Reader,
  { organizationId, type, heldOn, activityId }: LateMeeting,
  today: CivilDate,
  unused = true,
): Promise<LateEntryRecord | null> {
  const row = await db
    .selectFrom('late_entry')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('type', '=', type)
    .where('held_on', '=', heldOn)
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'used'), eb('activity_id', '=', activityId ?? 0)]),
        ...(unused
          ? [eb.and([eb('state', '=', 'permitted'), eb('valid_until', '>=', today)])]
          : []),
      ]),
    )
    // What the record was entered by goes before a permit for another one.
    .orderBy('activity_id', (order) => order.asc().nullsLast())
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toLateEntry(row);
}

/**
 * The record was entered by the permit, which serves no other one.
 *
 * @throws AppError wrong_state where another record has used it meanwhile
 */
export async function usePermit(
  tx: Tx,
  ctx: WriteContext,
  permit: LateEntryRecord,
  activityId: number,
): Promise<void> {
  if (permit.activityId === activityId) return;
  const [row] = await lateEntryProcess.lock(tx, ctx, [permit.id]);
  const taken = await takeCase(tx.db, ctx, lateEntryProcess, row ?? permit);
  await transition(tx, ctx, taken, {
    ...{ event: 'use', text: '', columns: { activity_id: activityId } },
  });
}
