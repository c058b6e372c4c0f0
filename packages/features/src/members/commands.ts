import {
  AppError,
  authorize,
  found,
  record,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { memberRevealed } from './events.js';
import { revealMember } from './policy.js';
import { openField } from './present.js';
import { selectMember } from './queries.js';
import type { Revealed, SealedField } from './schema.js';

/** The password must have been given so lately before somebody sees a masked field. */
const RECENT = 10 * 60_000;

/**
 * Shows one masked field in full. That it was seen, by whom and why stands in the log before the
 * value is given; the value itself is kept nowhere, so a retry reads it again under today's policy.
 *
 * @throws AppError not_found, reauthentication_needed
 */
export async function revealField(
  ctx: WriteContext,
  asked: { id: number; field: SealedField; reason: string },
): Promise<Revealed> {
  const member = found(await selectMember(ctx, asked.id));
  authorize(ctx.actor, revealMember, member);
  if (ctx.clock.now() - ctx.actor.authenticatedAt > RECENT) {
    throw new AppError('reauthentication_needed');
  }
  const receipt = await transact(ctx, async (tx) => {
    const { version } = await tx.db
      .selectFrom('member')
      .where('id', '=', member.id)
      .select('version')
      .forShare()
      .executeTakeFirstOrThrow();
    await record(tx, ctx, memberRevealed, {
      id: member.id,
      version,
      place: { organizationId: member.organizationId },
      data: { field: asked.field, reason: asked.reason },
    });
    return { id: member.id, version };
  });
  return { ...receipt, field: asked.field, value: openField(ctx, member, asked.field) };
}
