// Queries of tasks: sent, received, own, the deliveries of one.
import { sql } from 'kysely';
import type { z } from 'zod';
import { type ActorContext, orderedBy } from '../kernel/index.js';
import { allowedActions } from './delivery/process.js';
import {
  type DeliveryRecord,
  deliveryRows,
  isOverdue,
  presentDelivery,
  seesDelivery,
  seesTask,
  today,
} from './delivery/rows.js';
import { countOverdue, countProgress } from './progress/progress.js';
import {
  type DeliveryRow,
  type DeliveryState,
  type deliveriesInput,
  type mineInput,
  openDeliveryStates,
  type ReceivedTask,
  type receivedInput,
  type SentTask,
  type sentInput,
} from './schema.js';

const byId = orderedBy('id');
const byDueDate = orderedBy('day', 'id');

const statesOf = (filter: DeliveryState | 'open'): readonly DeliveryState[] =>
  filter === 'open' ? openDeliveryStates : [filter];

/** What the own organization handed down, newest first, with how far it is. */
export async function sentTasks(ctx: ActorContext, input: z.infer<typeof sentInput>) {
  const after = byId.after(input.cursor);
  let query = ctx.db
    .selectFrom('task')
    .select(['id', 'version', 'title', 'due_on', 'state', 'parent_delivery_id', 'created_at'])
    .where('organization_id', '=', ctx.actor.assignment.organizationId)
    .orderBy('id', 'desc')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('id', '<', after[0]);
  if (input.state != null) query = query.where('state', '=', input.state);
  if (input.reported === true) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('delivery')
          .select('delivery.id')
          .whereRef('delivery.task_id', '=', 'task.id')
          .where('delivery.state', '=', 'reported'),
      ),
    );
  }
  const rows = await query.execute();
  const counted = await countProgress(
    ctx.db,
    rows.map((row) => row.id),
  );
  const day = today(ctx.clock);
  return byId.page(
    rows,
    input.limit,
    (row) => [row.id],
    (row): SentTask => {
      const { progress, total } = counted(row.id);
      return {
        id: row.id,
        version: row.version,
        title: row.title,
        dueOn: row.due_on,
        state: row.state,
        parentDeliveryId: row.parent_delivery_id,
        progress,
        total,
        overdue: countOverdue(progress, row.due_on, day),
        createdAt: row.created_at.getTime(),
      };
    },
  );
}

/** What the own organization has to do, newest first. */
export async function receivedTasks(ctx: ActorContext, input: z.infer<typeof receivedInput>) {
  const after = byId.after(input.cursor);
  let query = deliveryRows(ctx.db, today(ctx.clock))
    .where('delivery.organization_id', '=', ctx.actor.assignment.organizationId)
    .where('delivery.member_id', 'is', null)
    .orderBy('delivery.id', 'desc')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('delivery.id', '<', after[0]);
  if (input.state != null) query = query.where('delivery.state', 'in', statesOf(input.state));
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row) => presentReceived(ctx, row),
  );
}

/** What the reader has to do as a member: unfinished by due date, finished newest first. */
export async function ownTasks(ctx: ActorContext, input: z.infer<typeof mineInput>) {
  const query = deliveryRows(ctx.db, today(ctx.clock))
    .where('delivery.member_id', '=', ctx.actor.memberId)
    .where('delivery.state', input.finished ? 'not in' : 'in', openDeliveryStates)
    .limit(input.limit + 1);
  const present = (row: DeliveryRecord) => presentReceived(ctx, row);
  if (input.finished) {
    const after = byId.after(input.cursor);
    const rows = await query
      .$if(after !== null, (of) => of.where('delivery.id', '<', after?.[0] ?? 0))
      .orderBy('delivery.id', 'desc')
      .execute();
    return byId.page(rows, input.limit, (row) => [row.id], present);
  }
  const after = byDueDate.after(input.cursor);
  const rows = await query
    .$if(after !== null, (of) =>
      of.where(sql<boolean>`(task.due_on, delivery.id) > (${after?.[0]}::date, ${after?.[1]})`),
    )
    .orderBy('task.due_on')
    .orderBy('delivery.id')
    .execute();
  return byDueDate.page(rows, input.limit, (row) => [row.dueOn, row.id], present);
}

/** The deliveries of a task that lie in the scope, in the order in which they were handed. */
export async function taskDeliveries(ctx: ActorContext, input: z.infer<typeof deliveriesInput>) {
  const after = byId.after(input.cursor);
  let query = deliveryRows(ctx.db, today(ctx.clock))
    .where('delivery.task_id', '=', input.taskId)
    .where(seesDelivery(ctx.actor))
    .where(seesTask(ctx.actor))
    .orderBy('delivery.id')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('delivery.id', '>', after[0]);
  if (input.state != null) query = query.where('delivery.state', 'in', statesOf(input.state));
  const day = today(ctx.clock);
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): DeliveryRow => ({
      ...presentDelivery(ctx.actor, row, day),
      allowed: allowedActions(ctx.actor, row, day),
    }),
  );
}

function presentReceived(ctx: ActorContext, row: DeliveryRecord): ReceivedTask {
  return {
    deliveryId: row.id,
    taskId: row.taskId,
    version: row.version,
    title: row.title,
    senderId: row.senderId,
    senderName: row.senderName,
    dueOn: row.dueOn,
    state: row.state,
    overdue: isOverdue(row, today(ctx.clock)),
    late: row.late,
    opinion: row.opinion,
    createdAt: row.createdAt.getTime(),
    allowed: allowedActions(ctx.actor, row, today(ctx.clock)),
  };
}
