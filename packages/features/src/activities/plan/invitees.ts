// Who is asked to a talk, as it is kept.
import type { Tx } from '@xianfeng/database';
import { sql } from 'kysely';

/** Keeps who is asked to a talk, in place of who was asked before. */
export async function keepInvitees(
  tx: Tx,
  activityId: number,
  memberIds: readonly number[],
): Promise<void> {
  await tx.db.deleteFrom('activity_invitee').where('activity_id', '=', activityId).execute();
  if (memberIds.length === 0) return;
  await sql`insert into activity_invitee (activity_id, member_id)
    select distinct ${activityId}::bigint, asked from unnest(${memberIds}::bigint[]) as asked`.execute(
    tx.db,
  );
}
