// Commands that sign in and out.
import { type Tx, transact } from '@xianfeng/database';
import { type SecSettings, todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import { AppError, type Context } from '../../kernel/index.js';
import { isPassword } from '../passwords/passwords.js';
import type { Failure, SignedIn, signInInput } from '../schema.js';
import {
  countFailure,
  countUnknown,
  failureCodes,
  isLocked,
  logFailure,
  securityNow,
} from './failures.js';
import { endSession, readSession, startSession } from './sessions.js';

/** Either the secret of a new session, or why there is none. */
type Outcome = { secret: string } | { failure: Failure };

/**
 * Signs in by login and password. Every refusal is counted and logged in a transaction that is
 * kept, and takes as long for a login of no account.
 *
 * @throws AppError wrong_password, account_locked, account_disabled, demo_account_elsewhere,
 *   assignment_ended
 */
export async function signIn(ctx: Context, input: z.infer<typeof signInInput>): Promise<SignedIn> {
  const account = await ctx.db
    .selectFrom('account')
    .select(['id', 'password_hash'])
    .where(sql<boolean>`lower(login) = lower(${input.login})`)
    .executeTakeFirst();
  const right = await isPassword(account?.password_hash ?? null, input.password);
  const outcome = await transact(ctx.db, async (tx): Promise<Outcome> => {
    if (account === undefined) return { failure: await countUnknown(tx, ctx, input.login) };
    return admit(tx, ctx, account.id, right ? account.password_hash : null);
  });
  if ('failure' in outcome) throw signInRefusal(outcome.failure, await securityNow(ctx.db, ctx));
  if (ctx.request.sessionSecret !== null) await endSession(ctx, ctx.request.sessionSecret);
  ctx.request.setSessionCookie(outcome.secret);
  const session = await readSession(ctx, outcome.secret, false);
  return { mustChangePassword: session?.account.mustChangePassword ?? false };
}

/** @param rightHash the hash that the given password fits, null when it fits none */
async function admit(
  tx: Tx,
  ctx: Context,
  accountId: number,
  rightHash: string | null,
): Promise<Outcome> {
  const account = await tx.db
    .selectFrom('account')
    .select([
      'id',
      'version',
      'password_hash',
      'failed_attempts',
      'locked_until',
      'disabled',
      'demo',
      'person_id',
    ])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const fail = async (reason: Failure) => ({ failure: await logFailure(tx, ctx, account, reason) });
  if (isLocked(account, ctx.clock.now())) return fail('locked');
  // Changed since it was compared: what was right then is wrong now.
  if (account.password_hash !== rightHash) return { failure: await countFailure(tx, ctx, account) };
  if (account.disabled) return fail('disabled');
  if (account.demo && !ctx.request.loopback) return fail('demo_elsewhere');
  if (!(await hasAssignment(tx, ctx, account))) return fail('no_assignment');
  await tx.db
    .updateTable('account')
    .set({ failed_attempts: 0, locked_until: null })
    .where('id', '=', account.id)
    .execute();
  return { secret: await startSession(tx, ctx, account.id) };
}

/** A member assignment holds only while there is a membership. */
async function hasAssignment(
  tx: Tx,
  ctx: Context,
  account: { id: number; person_id: number | null },
): Promise<boolean> {
  const today = todayInShanghai(ctx.clock.now());
  const held = await tx.db
    .selectFrom('assignment')
    .select('id')
    .where('account_id', '=', account.id)
    .where('starts_on', '<=', today)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', today)]))
    .where((eb) =>
      eb.or([
        eb('role', '!=', 'member'),
        eb.exists(
          eb
            .selectFrom('member')
            .select('member.id')
            .where('member.person_id', '=', account.person_id)
            .where('member.standing', 'in', ['normal', 'suspended']),
        ),
      ]),
    )
    .executeTakeFirst();
  return held !== undefined;
}

/** The error that a failure becomes, with the numbers that are in force. */
export function signInRefusal(failure: Failure, settings: SecSettings): AppError {
  const code = failureCodes[failure];
  const message = failureText(failure, settings);
  return new AppError(code, message === null ? {} : { message });
}

function failureText(failure: Failure, settings: SecSettings): string | null {
  const minutes = settings['sec.lockMinutes'];
  switch (failure) {
    case 'unknown_login':
    case 'wrong_password':
      return `账号或密码不正确。连续输错${settings['sec.failures']}次将锁定${minutes}分钟。`;
    case 'locked':
      return `密码连续输错，账号已锁定${minutes}分钟。请稍后再试，或请支部书记重发一次性激活码。`;
    case 'no_assignment':
      return '您的账号目前没有有效的授权岗位，请联系所在党支部或安全管理员。';
    default:
      return null;
  }
}

/** Signs out, if anybody is signed in, and clears the cookie in any case. */
export async function signOut(ctx: Context): Promise<void> {
  if (ctx.request.sessionSecret !== null) await endSession(ctx, ctx.request.sessionSecret);
  ctx.request.setSessionCookie(null);
}
