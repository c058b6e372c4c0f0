// The factor was given in a session: from now on an actor may be made of it.
import type { Tx } from '@xianfeng/database';
import { AppError, type Context, record } from '../../kernel/index.js';
import { factorGiven } from '../events.js';
import type { Method } from '../schema.js';
import type { Asked } from './asked.js';

/** Holds the account, so that its answers are judged one after the other. */
export async function lockAccount(tx: Tx, accountId: number): Promise<void> {
  await tx.db
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/**
 * Holds the account of a session that is asked. Of answers that came at once, those after the one that
 * ended the session are not judged any more.
 *
 * @throws AppError not_signed_in when the session has ended meanwhile
 */
export async function lockAsked(tx: Tx, { session, account }: Asked): Promise<void> {
  await lockAccount(tx, account.accountId);
  const there = await tx.db
    .selectFrom('session')
    .select('id')
    .where('id', '=', session.publicId)
    .executeTakeFirst();
  if (there === undefined) throw new AppError('not_signed_in');
}

/** Notes that the factor was given in the session; wrong answers before it count no more. */
export async function noteGiven(
  tx: Tx,
  ctx: Context,
  { session, account: { accountId } }: Asked,
  method: Method,
): Promise<void> {
  await markGiven(tx, session.publicId, ctx.clock.now());
  await tx.db.deleteFrom('factor_failure').where('account_id', '=', accountId).execute();
  await record(tx, ctx, factorGiven, {
    id: accountId,
    version: 1,
    place: { organizationId: null, accountId },
    data: { accountId, method, ip: ctx.request.ip },
  });
}

/**
 * Marks a session as one in which the factor was given.
 *
 * @throws AppError not_signed_in when it has ended meanwhile
 */
export async function markGiven(tx: Tx, sessionId: number, now: number): Promise<void> {
  const marked = await tx.db
    .updateTable('session')
    .set({ factor_at: new Date(now), factor_failures: 0 })
    .where('id', '=', sessionId)
    .returning('id')
    .executeTakeFirst();
  if (marked === undefined) throw new AppError('not_signed_in');
}
