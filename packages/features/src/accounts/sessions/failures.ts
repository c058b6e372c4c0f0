// Failed sign-ins: counting them, locking a login after too many, and writing them down (SEC-04).
import type { Tx } from '@xianfeng/database';
import { lockedUntil, type SecSettings, todayInShanghai } from '@xianfeng/rules';
import {
  type ErrorCode,
  type Request,
  record,
  type Services,
  settingsFor,
} from '../../kernel/index.js';
import { accountLocked, signInFailed } from '../events.js';
import type { Failure } from '../schema.js';

/** Services with the request that is answered. */
export type Asked = Services & { request: Request };

/** What the user is told: never whether it was the login or the password. */
export const failureCodes: Readonly<Record<Failure, ErrorCode>> = {
  unknown_login: 'wrong_password',
  wrong_password: 'wrong_password',
  locked: 'account_locked',
  disabled: 'account_disabled',
  demo_elsewhere: 'demo_account_elsewhere',
  no_assignment: 'assignment_ended',
};

/** Wrong passwords in a row. */
interface Attempts {
  failed_attempts: number;
  locked_until: Date | null;
}

/** Is the login locked at this instant (milliseconds)? */
export function isLocked(attempts: { locked_until: Date | null }, now: number): boolean {
  return attempts.locked_until !== null && attempts.locked_until.getTime() > now;
}

/** The count after one more wrong password: the last of them locks, and the count starts anew. */
function afterFailure(attempts: Attempts, now: number, settings: SecSettings): Attempts {
  const count = attempts.failed_attempts + 1;
  const until = lockedUntil({ count, lastAt: now }, settings);
  return until === null
    ? { failed_attempts: count, locked_until: null }
    : { failed_attempts: 0, locked_until: new Date(until) };
}

/** SEC-04 as it is in force now. */
export const securityNow = (db: Parameters<typeof settingsFor>[0], { clock }: Services) =>
  settingsFor(db, todayInShanghai(clock.now()));

/**
 * Counts a wrong password for an account whose row is locked. Its transaction must not carry anything
 * else, so that the count stands whatever becomes of the request.
 *
 * @returns what it comes to: another wrong password, or one too many
 */
export async function countFailure(
  tx: Tx,
  ctx: Asked,
  account: { id: number; version: number } & Attempts,
): Promise<Failure> {
  const now = ctx.clock.now();
  if (isLocked(account, now)) return logFailure(tx, ctx, account, 'locked');
  const attempts = afterFailure(account, now, await securityNow(tx.db, ctx));
  await tx.db.updateTable('account').set(attempts).where('id', '=', account.id).execute();
  await logFailure(tx, ctx, account, 'wrong_password');
  return logLock(tx, ctx, account, attempts);
}

/** The same for a login of no account, so that being locked tells nothing either. */
export async function countUnknown(tx: Tx, ctx: Asked, login: string): Promise<Failure> {
  const now = ctx.clock.now();
  const loginHash = ctx.keys.hash(`login ${login.toLowerCase()}`);
  await tx.db
    .insertInto('unknown_login')
    .values({ login_hash: loginHash, failed_attempts: 0, last_failed_at: new Date(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const before = await tx.db
    .selectFrom('unknown_login')
    .select(['failed_attempts', 'locked_until'])
    .where('login_hash', '=', loginHash)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (isLocked(before, now)) return logFailure(tx, ctx, null, 'locked');
  const attempts = afterFailure(before, now, await securityNow(tx.db, ctx));
  await tx.db
    .updateTable('unknown_login')
    .set({ ...attempts, last_failed_at: new Date(now) })
    .where('login_hash', '=', loginHash)
    .execute();
  await logFailure(tx, ctx, null, 'unknown_login');
  return logLock(tx, ctx, null, attempts);
}

/** Writes a refused sign-in down, for audit. */
export async function logFailure(
  tx: Tx,
  ctx: Asked,
  account: { id: number; version: number } | null,
  reason: Failure,
): Promise<Failure> {
  await record(tx, { ...ctx, actor: null }, signInFailed, {
    id: account?.id ?? 0,
    version: account?.version ?? 0,
    place: { organizationId: null },
    data: { accountId: account?.id ?? null, reason, ip: ctx.request.ip },
  });
  return reason;
}

async function logLock(
  tx: Tx,
  ctx: Asked,
  account: { id: number; version: number } | null,
  attempts: Attempts,
): Promise<Failure> {
  if (attempts.locked_until === null) return 'wrong_password';
  await record(tx, { ...ctx, actor: null }, accountLocked, {
    id: account?.id ?? 0,
    version: account?.version ?? 0,
    place: { organizationId: null },
    data: {
      accountId: account?.id ?? null,
      ip: ctx.request.ip,
      until: attempts.locked_until.getTime(),
    },
  });
  return 'locked';
}
