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
} from '../kernel/index.js';
import { deliveryMoved, taskClosed } from './events.js';
import { isOwnEntry, policyOf } from './policy.js';
import { taskPlace } from './recipients.js';
import { checkable, type DeliveryRecord, deliveryRows, seesDelivery, today } from './rows.js';
import { type DeliveryAction, openDeliveryStates, partyOf, stepFrom } from './schema.js';

interface Move {
  deliveryId: number;
  version: number;
  text?: string;
}

/** Accepting, reporting, returning, closing: the table of steps says what each one needs. */
export function moveDelivery(
  ctx: WriteContext,
  action: Exclude<DeliveryAction, 'split'>,
  input: Move,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    // A task is always locked before its deliveries; closing may end the task.
    if (action === 'close') await lockTaskOf(tx, ctx, input.deliveryId);
    const row = await lockDelivery(tx, ctx, input.deliveryId);
    const text = input.text ?? '';
    const sides = checkable(row);
    const who = partyOf[action];
    authorize(ctx.actor, policyOf[who], sides);
    checkVersion(row, input.version);
    const step = stepFrom(row.state, action);
    if (step === undefined) throw new AppError('wrong_state');
    if (who === 'sender' && isOwnEntry(ctx.actor, sides)) throw new AppError('own_entry');
    if (step.text === 'required' && text === '') throw missingOpinion();
    const receipt = await takeStep(tx, ctx, row, action, step.to, text);
    if (step.to === 'closed') await closeIfDone(tx, ctx, row.taskId);
    return receipt;
  });
}

/** The delivery, locked, if the actor may see it. */
export async function lockDelivery(tx: Tx, ctx: WriteContext, id: number): Promise<DeliveryRecord> {
  const row = await deliveryRows(tx.db, today(ctx.clock))
    .where('delivery.id', '=', id)
    .where(seesDelivery(ctx.actor))
    .forUpdate(['delivery'])
    .executeTakeFirst();
  return found(row);
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

const missingOpinion = () =>
  new AppError('invalid_input', {
    fields: [{ path: 'text', message: '对方尚未汇报，直接办结须写明原因' }],
  });

/** Writes the step, its history and its event; the delivery is locked and the step allowed. */
export async function takeStep(
  tx: Tx,
  ctx: WriteContext,
  row: DeliveryRecord,
  action: DeliveryAction,
  to: DeliveryRecord['state'],
  text: string,
): Promise<Receipt> {
  const at = new Date(ctx.clock.now());
  const version = row.version + 1;
  const reporting = action === 'report';
  const who = partyOf[action];
  const late = reporting && row.reportedAt === null ? today(ctx.clock) > row.dueOn : row.late;
  await tx.db
    .updateTable('delivery')
    .set({ state: to, version, late })
    .$if(row.acceptedAt === null && (reporting || to === 'accepted'), (of) =>
      of.set({ accepted_at: at }),
    )
    .$if(reporting, (of) =>
      of.set({ report: text, reported_at: at, reported_by: ctx.actor.accountId }),
    )
    .$if(who === 'sender', (of) => of.set({ opinion: text }))
    .$if(to === 'closed', (of) => of.set({ closed_at: at }))
    .where('id', '=', row.id)
    .execute();
  await tx.db
    .insertInto('delivery_step')
    .values({ delivery_id: row.id, action, text, account_id: ctx.actor.accountId, at })
    .execute();
  await record(tx, ctx, deliveryMoved[action], {
    id: row.id,
    version,
    place: {
      organizationId: row.organizationId,
      organizationPath: row.organizationPath,
      personId: row.personId,
    },
    data: { taskId: row.taskId, organizationId: row.organizationId, state: to, late },
  });
  return { id: row.id, version };
}

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
