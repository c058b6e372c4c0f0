// Queries of one task and of one delivery.
import { workingDaysBetween } from '@xianfeng/rules';
import { type ActorContext, found, may, settingsFor } from '../../kernel/index.js';
import { manages, mayWithdrawTask } from '../policy.js';
import { countOverdue, countProgress } from '../progress/progress.js';
import type { DeliveryDetail, SplitTask, TaskDetail } from '../schema.js';
import { allowedActions, panelOf } from './process.js';
import {
  countOpenBelow,
  type DeliveryRecord,
  deliveryRows,
  presentDelivery,
  seesDelivery,
  seesTask,
  today,
} from './rows.js';

/**
 * A task with what the reader may see of its deliveries, and the own one.
 *
 * @throws AppError not_found outside the scope
 */
export async function taskDetail(ctx: ActorContext, id: number): Promise<TaskDetail> {
  const { db, actor } = ctx;
  const task = found(
    await db
      .selectFrom('task')
      .innerJoin('organization as sender', 'sender.id', 'task.organization_id')
      .selectAll('task')
      .select('sender.name as sender_name')
      .where('task.id', '=', id)
      .where(seesTask(actor))
      .executeTakeFirst(),
  );
  const { progress, total } = (await countProgress(db, [id], seesDelivery(actor)))(id);
  const day = today(ctx.clock);
  const { holidays } = await settingsFor(db, day);
  return {
    id,
    version: task.version,
    title: task.title,
    body: task.body,
    dueOn: task.due_on,
    workingDaysLeft: workingDaysBetween(day, task.due_on, holidays),
    state: task.state,
    senderId: task.organization_id,
    senderName: task.sender_name,
    createdAt: task.created_at.getTime(),
    parent: await parentOf(ctx, task.parent_delivery_id),
    progress,
    total,
    overdue: countOverdue(progress, task.due_on, day),
    own: await ownDelivery(ctx, id),
    allowed:
      task.state === 'open' && may(actor, mayWithdrawTask, { organizationId: task.organization_id })
        ? ['withdraw']
        : [],
  };
}

/**
 * A delivery with its report, its history and the tasks that it was split into.
 *
 * @throws AppError not_found outside the scope
 */
export async function deliveryDetail(ctx: ActorContext, id: number): Promise<DeliveryDetail> {
  const row = await deliveryRows(ctx.db, today(ctx.clock))
    .where('delivery.id', '=', id)
    .where(seesDelivery(ctx.actor))
    .executeTakeFirst();
  return presentDetail(ctx, found(row));
}

async function parentOf(
  ctx: ActorContext,
  deliveryId: number | null,
): Promise<TaskDetail['parent']> {
  if (deliveryId === null) return null;
  const parent = await ctx.db
    .selectFrom('delivery')
    .innerJoin('task', 'task.id', 'delivery.task_id')
    .select(['delivery.id as deliveryId', 'task.id as taskId', 'task.title'])
    .where('delivery.id', '=', deliveryId)
    .where(seesDelivery(ctx.actor))
    .executeTakeFirst();
  return parent ?? null;
}

/** The organization that the actor works for comes before the member; no task has both. */
async function ownDelivery(ctx: ActorContext, taskId: number): Promise<DeliveryDetail | null> {
  const { actor } = ctx;
  const row = await deliveryRows(ctx.db, today(ctx.clock))
    .where('delivery.task_id', '=', taskId)
    .where((of) =>
      of.or([
        of.and([
          of('delivery.member_id', 'is', null),
          of('delivery.organization_id', '=', actor.assignment.organizationId),
          of.val(manages(actor)),
        ]),
        of('delivery.member_id', '=', actor.memberId),
      ]),
    )
    .executeTakeFirst();
  return row === undefined ? null : presentDetail(ctx, row);
}

async function presentDetail(ctx: ActorContext, row: DeliveryRecord): Promise<DeliveryDetail> {
  const { report } = await ctx.db
    .selectFrom('delivery')
    .select('report')
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  const day = today(ctx.clock);
  return {
    ...presentDelivery(ctx.actor, row, day),
    allowed: allowedActions(ctx.actor, row, day),
    taskId: row.taskId,
    report,
    opinion: row.opinion,
    acceptedAt: row.acceptedAt?.getTime() ?? null,
    ...(await panelOf(ctx, row)),
    splits: manages(ctx.actor) ? await splitsOf(ctx, row.id) : [],
    openBelow: manages(ctx.actor) ? await countOpenBelow(ctx.db, row.id) : 0,
  };
}

async function splitsOf(ctx: ActorContext, deliveryId: number): Promise<SplitTask[]> {
  const rows = await ctx.db
    .selectFrom('task')
    .select(['task.id', 'task.title', 'task.due_on as dueOn', 'task.state'])
    .where('task.parent_delivery_id', '=', deliveryId)
    .where(seesTask(ctx.actor))
    .orderBy('task.id')
    .execute();
  const counted = await countProgress(
    ctx.db,
    rows.map((row) => row.id),
    seesDelivery(ctx.actor),
  );
  return rows.map((row) => ({ ...row, ...counted(row.id) }));
}
