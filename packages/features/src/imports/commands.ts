// Commands on imports that are under way.
import { cancelLong, type Receipt, record, type WriteContext } from '../kernel/index.js';
import { importCancelled } from './events.js';

/**
 * Cancels an import of the actor: nothing of it is kept.
 *
 * @throws AppError not_found for one that is not the actor's; write_finished when all of it is kept
 */
export function cancelImport(ctx: WriteContext, { id }: { id: number }): Promise<Receipt> {
  const { accountId, assignment } = ctx.actor;
  return cancelLong(ctx, id, (tx, { procedure, of }) =>
    record(tx, ctx, importCancelled, {
      ...{ id, version: 1 },
      place: { organizationId: assignment.organizationId, accountId },
      data: { procedure, rows: of },
    }),
  );
}
