import type { z } from 'zod';
import {
  AppError,
  authorize,
  found,
  record,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { talentRevealed } from './events.js';
import { revealTalent } from './policy.js';
import { fieldOf, talentRows } from './rows.js';
import type { Revealed, revealInput } from './schema.js';

export { add, change, volunteerSelf } from './add.js';
export { declareKin, removeKin } from './kin.js';
export { move } from './moves.js';

/** The password must have been given so lately before somebody sees a masked field. */
const RECENT = 10 * 60_000;

/**
 * Shows one masked field in full; that it was seen, by whom and why, stands in the log first.
 *
 * @throws AppError not_found, reauthentication_needed
 */
export async function reveal(
  ctx: WriteContext,
  input: z.infer<typeof revealInput>,
): Promise<Revealed> {
  const row = found(
    await talentRows(ctx.db, ctx.actor).where('t.id', '=', input.id).executeTakeFirst(),
  );
  authorize(ctx.actor, revealTalent, row);
  if (ctx.clock.now() - ctx.actor.authenticatedAt > RECENT) {
    throw new AppError('reauthentication_needed');
  }
  const value = found(fieldOf(ctx, row, input.field));
  const receipt = await transact(ctx, async (tx) => {
    const { version } = await tx.db
      .selectFrom('talent')
      .select('version')
      .where('id', '=', row.id)
      .forShare()
      .executeTakeFirstOrThrow();
    await record(tx, ctx, talentRevealed, {
      id: row.id,
      version,
      place: { organizationId: row.organization_id },
      data: { field: input.field, reason: input.reason },
    });
    return { id: row.id, version };
  });
  return { ...receipt, field: input.field, value };
}
