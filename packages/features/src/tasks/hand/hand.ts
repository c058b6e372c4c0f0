// Command that hands a task down, and splits a delivery on.
import { AppError, type Receipt, record, transact, type WriteContext } from '../../kernel/index.js';
import { splitDelivery } from '../delivery/moves.js';
import { today } from '../delivery/rows.js';
import { taskHanded } from '../events.js';
import type { HandInput } from '../schema.js';
import { deliver, taskPlace } from './recipients.js';

/**
 * Hands a task down to organizations below, or to members of the own branch; under a delivery of the
 * own organization where that one is split on.
 *
 * @throws AppError invalid_input for a due date that has passed, not_found for a recipient that does
 * not exist or lies outside the scope, wrong_state for a delivery that is already reported
 */
export function handTask(ctx: WriteContext, input: HandInput): Promise<Receipt> {
  if (input.dueOn < today(ctx.clock)) {
    const fields = [{ path: 'dueOn', message: '完成期限已经过去，请填写今天或以后的日期' }];
    throw new AppError('invalid_input', { fields });
  }
  return transact(ctx, async (tx) => {
    const { assignment, accountId } = ctx.actor;
    if (input.parentDeliveryId !== undefined) {
      await splitDelivery(tx, ctx, input.parentDeliveryId, input);
    }
    const task = await tx.db
      .insertInto('task')
      .values({
        organization_id: assignment.organizationId,
        organization_path: assignment.organizationPath,
        parent_delivery_id: input.parentDeliveryId ?? null,
        title: input.title,
        body: input.body,
        due_on: input.dueOn,
        created_by: accountId,
        created_at: new Date(ctx.clock.now()),
      })
      .returning(['id', 'version', 'organization_id', 'organization_path'])
      .executeTakeFirstOrThrow();
    await deliver(tx, ctx.actor, task.id, input.to);
    const { organizationIds, memberIds } = input.to;
    await record(tx, ctx, taskHanded, {
      id: task.id,
      version: task.version,
      place: await taskPlace(tx, task),
      data: {
        organizationId: task.organization_id,
        parentDeliveryId: input.parentDeliveryId ?? null,
        kind: organizationIds === undefined ? 'members' : 'organizations',
        recipients: (organizationIds ?? memberIds ?? []).length,
      },
    });
    return { id: task.id, version: task.version };
  });
}
