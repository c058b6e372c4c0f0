/** Moves of one delivery: accepting, reporting, returning, closing. */
import type { Tx } from '@xianfeng/database';
import {
  AppError,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { type CaseInHand, holdCase, transition } from '../../kit/process/index.js';
import { taskClosed } from '../events.js';
import { taskPlace } from '../hand/recipients.js';
import { checkDelivery, doDelivery } from '../policy.js';
import { type DeliveryAction, openDeliveryStates } from '../schema.js';
import { type DeliveryTypes, deliveryProcess, isLateAfter } from './process.js';
import { countOpenBelow, seesDelivery } from './rows.js';

/** Whose move it is. */
const policyOf = {
  accept: doDelivery,
  split: doDelivery,
  report: doDelivery,
  returnReport: checkDelivery,
  close: checkDelivery,
} as const satisfies Record<DeliveryAction, unknown>;

/** Moves a delivery as its machine allows; the last one closed closes its task. */
export function moveDelivery(
  ctx: WriteContext,
  action: Exclude<DeliveryAction, 'split'>,
  input: { deliveryId: number; version: number; text?: string },
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    // A task is always locked before its deliveries; closing may end the task.
    if (action === 'close') await lockTaskOf(tx, ctx, input.deliveryId);
    const asked = { id: input.deliveryId, version: input.version };
    const taken = await holdCase(tx, ctx, deliveryProcess, policyOf[action], asked, action);
    const receipt = await makeMove(tx, ctx, taken, action, input.text ?? '');
    if (action === 'close') await closeIfDone(tx, ctx, taken.row.taskId);
    return receipt;
  });
}

/**
 * Splitting a delivery accepts it, and stands in its history under the new task's title. What is handed
 * on is due when the whole is, or before.
 *
 * @throws AppError invalid_input for a later day
 */
export async function splitDelivery(
  tx: Tx,
  ctx: WriteContext,
  deliveryId: number,
  { title, dueOn }: { title: string; dueOn: string },
): Promise<void> {
  const asked = { id: deliveryId, version: null };
  const taken = await holdCase(tx, ctx, deliveryProcess, doDelivery, asked, 'split');
  if (taken.row.memberId !== null) throw new AppError('wrong_state');
  if (dueOn > taken.row.dueOn) {
    const message = `上级任务${taken.row.dueOn}截止，分解的任务不能晚于这一天`;
    throw new AppError('invalid_input', { fields: [{ path: 'dueOn', message }] });
  }
  await makeMove(tx, ctx, taken, 'split', title);
}

async function makeMove(
  tx: Tx,
  ctx: WriteContext,
  taken: CaseInHand<DeliveryTypes>,
  action: DeliveryAction,
  text: string,
): Promise<Receipt> {
  const { row, state, today } = taken;
  const isEarlyClosing = action === 'close' && state !== 'reported' && text === '';
  if (isEarlyClosing && !taken.facts.actorEnteredIt && openDeliveryStates.includes(state)) {
    throw missingOpinion('对方尚未汇报，直接办结须写明原因');
  }
  if (action === 'close' && text === '') {
    const open = await countOpenBelow(tx.db, row.id);
    if (open > 0) throw missingOpinion(`下级还有${open}项没有办结，仍要办结的，请写明原因`);
  }
  const at = new Date(ctx.clock.now());
  const isReport = action === 'report';
  const isAccepted =
    isReport || (state === 'handed' && (action === 'accept' || action === 'split'));
  return transition(tx, ctx, taken, {
    event: action,
    text,
    facts: { opinion: text },
    columns: {
      late: isLateAfter(row, action, today),
      ...(row.acceptedAt === null && isAccepted && { accepted_at: at }),
      ...(isReport && { report: text, reported_at: at, reported_by: ctx.actor.accountId }),
      ...(policyOf[action] === checkDelivery && { opinion: text }),
      ...(action === 'close' && { closed_at: at }),
    },
  });
}

async function lockTaskOf(tx: Tx, ctx: WriteContext, deliveryId: number): Promise<void> {
  const task = await tx.db
    .selectFrom('task')
    .innerJoin('delivery', 'delivery.task_id', 'task.id')
    .select('task.id')
    .where('delivery.id', '=', deliveryId)
    .where(seesDelivery(ctx.actor))
    .forUpdate(['task'])
    .executeTakeFirst();
  found(task);
}

const missingOpinion = (message: string) =>
  new AppError('invalid_input', { fields: [{ path: 'text', message }] });

/** A task is closed with its last delivery. Its row is locked, so the last two cannot both miss it. */
async function closeIfDone(tx: Tx, ctx: WriteContext, taskId: number): Promise<void> {
  const open = await tx.db
    .selectFrom('delivery')
    .select('id')
    .where('task_id', '=', taskId)
    .where('state', 'in', openDeliveryStates)
    .limit(1)
    .executeTakeFirst();
  if (open !== undefined) return;
  const task = await tx.db
    .updateTable('task')
    .set((of) => ({ state: 'closed', version: of('version', '+', 1) }))
    .where('id', '=', taskId)
    .returning(['id', 'version', 'organization_id', 'organization_path'])
    .executeTakeFirstOrThrow();
  await record(tx, ctx, taskClosed, {
    id: task.id,
    version: task.version,
    place: await taskPlace(tx, task),
    data: { state: 'closed' },
  });
}
