// Command that takes a task back with everything below it.
import type { Tx } from '@xianfeng/database';
import {
  AppError,
  authorize,
  checkVersion,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { insertMoves } from '../../kit/process/index.js';
import { deliveryProcess } from '../delivery/process.js';
import { seesTask, today } from '../delivery/rows.js';
import { taskWithdrawn } from '../events.js';
import { mayWithdrawTask } from '../policy.js';
import { type DeliveryState, openDeliveryStates } from '../schema.js';
import { taskPlace } from './recipients.js';

/**
 * Takes a task back with every delivery that is not closed, and with what was split from those.
 *
 * Rows are locked from above downward, a task before its deliveries, and a split locks the delivery
 * that it comes from: so nothing can be split off behind it.
 */
export function withdrawTask(
  ctx: WriteContext,
  input: { id: number; version: number },
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const task = found(
      await tx.db
        .selectFrom('task')
        .select(['id', 'version', 'state', 'organization_id'])
        .where('id', '=', input.id)
        .where(seesTask(ctx.actor))
        .forUpdate()
        .executeTakeFirst(),
    );
    authorize(ctx.actor, mayWithdrawTask, { organizationId: task.organization_id });
    checkVersion(task, input.version);
    if (task.state !== 'open') throw new AppError('wrong_state');
    let level = [task.id];
    while (level.length > 0) {
      const deliveries = await withdrawLevel(tx, ctx, level);
      level = await splitFrom(tx, deliveries);
    }
    return { id: task.id, version: task.version + 1 };
  });
}

/** Withdraws these tasks and their open deliveries; the ids of those deliveries. */
async function withdrawLevel(
  tx: Tx,
  ctx: WriteContext,
  taskIds: readonly number[],
): Promise<number[]> {
  const tasks = await tx.db
    .updateTable('task')
    .set((of) => ({ state: 'withdrawn', version: of('version', '+', 1) }))
    .where('id', 'in', taskIds)
    .returning(['id', 'version', 'organization_id', 'organization_path'])
    .execute();
  const deliveries = await tx.db
    .selectFrom('delivery')
    .select(['id', 'state', 'version'])
    .where('task_id', 'in', taskIds)
    .where('state', 'in', openDeliveryStates)
    .orderBy('id')
    .forUpdate()
    .execute();
  const ids = deliveries.map(({ id }) => id);
  await withdrawDeliveries(tx, ctx, deliveries);
  for (const task of tasks) {
    await record(tx, ctx, taskWithdrawn, {
      id: task.id,
      version: task.version,
      place: await taskPlace(tx, task),
      data: { state: 'withdrawn' },
    });
  }
  return ids;
}

/** Every open delivery goes with its task, and keeps that in its history. */
async function withdrawDeliveries(
  tx: Tx,
  ctx: WriteContext,
  rows: readonly { id: number; state: DeliveryState; version: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.db
    .updateTable('delivery')
    .set((of) => ({ state: 'withdrawn', version: of('version', '+', 1) }))
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const { accountId, assignment } = ctx.actor;
  await insertMoves(
    tx,
    rows.map(({ id, state, version }) => ({
      ...{ kind: deliveryProcess.kind, caseId: id, version: version + 1, event: 'withdraw' },
      ...{ from: state, to: 'withdrawn', on: today(ctx.clock), text: '', findings: [], accountId },
      role: assignment.role,
      at: new Date(ctx.clock.now()),
    })),
  );
}

async function splitFrom(tx: Tx, deliveryIds: readonly number[]): Promise<number[]> {
  if (deliveryIds.length === 0) return [];
  const tasks = await tx.db
    .selectFrom('task')
    .select('id')
    .where('parent_delivery_id', 'in', deliveryIds)
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute();
  return tasks.map((task) => task.id);
}
