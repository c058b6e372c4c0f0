/** Refusals of access, on record for audit. */
import { transact } from '@xianfeng/database';
import {
  type Actor,
  type ErrorCode,
  type Request,
  record,
  type Services,
} from '../kernel/index.js';
import { accessRefused } from './events.js';

/**
 * Writes down that an actor was refused (SEC-07), in a transaction of its own: the one that was
 * refused leaves nothing.
 */
export async function recordRefusal(
  ctx: Services & { request: Request; actor: Actor },
  procedure: string,
  code: ErrorCode,
): Promise<void> {
  const { actor, request } = ctx;
  await transact(ctx.db, (tx) =>
    record(tx, ctx, accessRefused, {
      id: actor.accountId,
      version: 1,
      place: { organizationId: actor.assignment.organizationId },
      data: { procedure, code, accountId: actor.accountId, ip: request.ip },
    }),
  );
}
