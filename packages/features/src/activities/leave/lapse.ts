// Leave from a meeting that is moved: the member says again whether it is needed.
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import type { WriteContext } from '../../kernel/index.js';
import { follow } from '../../kit/process/index.js';
import { leaveProcess } from './process.js';

/** Lets every request that waits or is granted wait for its member; the caller has locked the meeting. */
export async function lapseRequests(
  tx: Tx,
  ctx: WriteContext,
  activityId: number,
  text: string,
): Promise<void> {
  const open = await tx.db
    .selectFrom('leave_request')
    .select('id')
    .where('activity_id', '=', activityId)
    .where('state', 'in', ['pending', 'approved'])
    .orderBy('id')
    .execute();
  if (open.length === 0) return;
  const rows = await leaveProcess.lock(
    tx,
    ctx,
    open.map(({ id }) => id),
  );
  const on = todayInShanghai(ctx.clock.now());
  for (const row of rows) {
    await follow(tx, ctx, leaveProcess, row, {
      ...{ event: 'lapse', to: 'lapsed', on, dueOn: null, text },
    });
  }
}
