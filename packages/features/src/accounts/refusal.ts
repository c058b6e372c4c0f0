/** Refusals of access, on record for audit. */
import { type Tx, transact } from '@xianfeng/database';
import {
  type Actor,
  type ErrorCode,
  type Request,
  record,
  type Services,
} from '../kernel/index.js';
import { accessRefused } from './events.js';

const MINUTE_MS = 60_000;

/** Refusals that say that an actor reached for what the assignment does not hold. */
const probes: readonly ErrorCode[] = ['forbidden', 'not_found'];

/** Whether a refusal is one that is on record (SEC-02, SEC-07). */
export const isProbe = (code: ErrorCode): boolean => probes.includes(code);

/**
 * Writes down that an actor was refused (SEC-07), in a transaction of its own: the one that was
 * refused leaves nothing. Refusals of an account within one minute are counted, and told of at the
 * first, the second, the fourth and each further doubling: the log shows how many there were, and
 * nobody can fill it.
 */
export async function recordRefusal(
  ctx: Services & { request: Request; actor: Actor },
  procedure: string,
  code: ErrorCode,
): Promise<void> {
  const { actor, request } = ctx;
  await transact(ctx.db, async (tx) => {
    const count = await countRefusal(tx, actor.accountId, ctx.clock.now());
    if (!Number.isInteger(Math.log2(count))) return;
    await record(tx, ctx, accessRefused, {
      id: actor.accountId,
      version: 1,
      place: { organizationId: actor.assignment.organizationId },
      data: { procedure, code, accountId: actor.accountId, ip: request.ip, count },
    });
  });
}

/** The number of this refusal within its minute. */
async function countRefusal(tx: Tx, accountId: number, now: number): Promise<number> {
  const minute = new Date(now - (now % MINUTE_MS));
  const { count } = await tx.db
    .insertInto('refused_access')
    .values({ account_id: accountId, minute, count: 1 })
    .onConflict((on) =>
      on.column('account_id').doUpdateSet((of) => ({
        minute,
        count: of
          .case()
          .when('refused_access.minute', '=', minute)
          .then(of('refused_access.count', '+', 1))
          .else(1)
          .end(),
      })),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count;
}
