// Wrong answers for the factor: counted, slowed by growing waits, and an end of the session (SEC-04).
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { endSessionById } from '../../accounts/index.js';
import { AppError, type Context, record, settingsFor } from '../../kernel/index.js';
import { factorRefused } from '../events.js';
import type { Method, refusalLabels } from '../schema.js';
import type { Asked } from './asked.js';

const MINUTE = 60_000;
/** After so many wrong answers in a session the password is asked for again. */
const MOST_IN_SESSION = 10;

/** Why an answer did not pass. */
export type Refusal = keyof typeof refusalLabels;

/** Until when codes of an app are not looked at; null: they are. In milliseconds. */
export async function slowedUntil(tx: Tx, accountId: number, now: number): Promise<number | null> {
  const row = await tx.db
    .selectFrom('factor_failure')
    .select('slowed_until')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const until = row?.slowed_until?.getTime() ?? null;
  return until !== null && until > now ? until : null;
}

/** Writes a refused answer down, for audit. */
export async function logRefusal(
  tx: Tx,
  ctx: Context,
  accountId: number,
  method: Method,
  reason: Refusal,
): Promise<void> {
  await record(tx, ctx, factorRefused, {
    id: accountId,
    version: 1,
    place: { organizationId: null },
    data: { accountId, method, reason, ip: ctx.request.ip },
  });
}

/**
 * Counts a wrong answer of an account whose row is locked. After as many as the district lets
 * passwords fail, each further code has to wait, twice as long each time, up to the time of a lock; a
 * session ends after ten. Its transaction carries nothing else, so that the count stands.
 *
 * @returns whether the session has ended
 */
export async function countWrong(
  tx: Tx,
  ctx: Context,
  { session, account: { accountId } }: Asked,
  method: Method,
): Promise<boolean> {
  const now = ctx.clock.now();
  const settings = await settingsFor(tx.db, todayInShanghai(now));
  const before = await tx.db
    .selectFrom('factor_failure')
    .select('count')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const count = (before?.count ?? 0) + 1;
  const beyond = count - settings['sec.failures'];
  const minutes = Math.min(2 ** Math.min(beyond, 20), settings['sec.lockMinutes']);
  const values = { count, slowed_until: beyond < 0 ? null : new Date(now + minutes * MINUTE) };
  await tx.db
    .insertInto('factor_failure')
    .values({ account_id: accountId, ...values })
    .onConflict((on) => on.column('account_id').doUpdateSet(values))
    .execute();
  await logRefusal(tx, ctx, accountId, method, 'wrong');
  const counted = await tx.db
    .updateTable('session')
    .set((eb) => ({ factor_failures: eb('factor_failures', '+', 1) }))
    .where('id', '=', session.publicId)
    .returning('factor_failures')
    .executeTakeFirst();
  if (counted === undefined || counted.factor_failures < MOST_IN_SESSION) return false;
  return endSessionById(tx, ctx, accountId, session.publicId, 'factor_failed');
}

/** The error for codes that have to wait. */
export function slowed(until: number, now: number): AppError {
  const minutes = Math.ceil((until - now) / MINUTE);
  return new AppError('factor_slowed', {
    message: `动态口令连续填错，请${minutes}分钟后再试，或改用通行密钥、恢复码。`,
  });
}

/** The error after which the session is over. */
export function sessionOver(ctx: Context): AppError {
  ctx.request.setSessionCookie(null, false);
  return new AppError('not_signed_in', { message: '第二步验证多次没有通过，已退出。请重新登录。' });
}
