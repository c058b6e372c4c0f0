// Commands on the own sessions: end one, end all.
import { transact as inTransaction } from '@xianfeng/database';
import {
  type ActorContext,
  found,
  type Receipt,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { forgetDeviceOf, forgetDevices } from '../guesses/devices.js';
import { endSessionById, endSessionsOf } from './sessions.js';

/** Signs out on all devices, this one included; none of them is known any more. */
export async function signOutEverywhere(ctx: ActorContext): Promise<void> {
  const { accountId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    await forgetDevices(tx, accountId);
    await endSessionsOf(tx, ctx, accountId, 'everywhere');
  });
  ctx.request.setSessionCookie(null, false);
}

/**
 * Ends one of the own sessions, on a lost telephone for instance, which is no known device any more.
 *
 * @throws AppError not_found when it belongs to another account, or is over
 */
export function endOwnSession(ctx: WriteContext, input: { id: number }): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    await forgetDeviceOf(tx, ctx.actor.accountId, input.id);
    const ended = await endSessionById(tx, ctx, ctx.actor.accountId, input.id);
    return found(ended ? { id: input.id, version: 1 } : null);
  });
}
