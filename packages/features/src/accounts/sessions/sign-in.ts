// Commands that sign in and out.
import { type Tx, transact } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../kernel/index.js';
import { forgiveGuesser, holdOf, securityNow, type Target } from '../guesses/counting.js';
import {
  type Concerned,
  logFailure,
  type Refused,
  refuseHeld,
  refuseWrong,
  signInRefusal,
} from '../guesses/failures.js';
import { type Guesser, guesserOf } from '../guesses/guesser.js';
import { isPassword } from '../passwords/passwords.js';
import type { Failure, SignedIn, signInInput } from '../schema.js';
import { endSession, handOver, startSession } from './sessions.js';

/** Either the secret of a new session, or why there is none. */
type Outcome = { secret: string } | Refused;

/** One attempt to sign in: at which login, by whom. */
interface Attempt {
  target: Target;
  guesser: Guesser;
  account: Concerned;
}

/**
 * Signs in by login and password. Every refusal is counted and logged in a transaction that is
 * kept, and takes as long for a login of no account.
 *
 * @throws AppError wrong_password, sign_in_waits, account_locked, account_disabled,
 *   demo_account_elsewhere, assignment_ended
 */
export async function signIn(ctx: Context, input: z.infer<typeof signInInput>): Promise<SignedIn> {
  const account = await ctx.db
    .selectFrom('account')
    .select(['id', 'version', 'password_hash'])
    .where(sql<boolean>`lower(login) = lower(${input.login})`)
    .executeTakeFirst();
  const attempt = {
    target:
      account === undefined
        ? { loginHash: ctx.keys.hash(`login ${input.login.toLowerCase()}`) }
        : { accountId: account.id },
    guesser: await guesserOf(ctx.db, ctx, account?.id ?? 0),
    account: account ?? null,
  };
  const hold = await holdOf(ctx.db, ctx, attempt.target, attempt.guesser);
  const right = hold === null && (await isPassword(account?.password_hash ?? null, input.password));
  const outcome = await transact(ctx.db, async (tx): Promise<Outcome> => {
    if (hold !== null) return refuseHeld(tx, ctx, attempt, hold);
    return admit(tx, ctx, attempt, right ? (account?.password_hash ?? null) : null);
  });
  if ('failure' in outcome) throw signInRefusal(outcome, ctx, await securityNow(ctx.db, ctx));
  if (ctx.request.sessionSecret !== null) await endSession(ctx, ctx.request.sessionSecret);
  return handOver(ctx, outcome.secret);
}

/** @param rightHash the hash that the given password fits, null when it fits none */
async function admit(
  tx: Tx,
  ctx: Context,
  attempt: Attempt,
  rightHash: string | null,
): Promise<Outcome> {
  const account = await tx.db
    .selectFrom('account')
    .select(['id', 'version', 'password_hash', 'disabled', 'demo', 'person_id'])
    .where('id', '=', attempt.account?.id ?? 0)
    .forUpdate()
    .executeTakeFirst();
  // Changed since it was compared: what was right then is wrong now.
  if (account === undefined || account.password_hash !== rightHash) {
    return refuseWrong(tx, ctx, attempt);
  }
  // Of passwords that came at once, those after a wrong one wait, the right one among them.
  const hold = await holdOf(tx.db, ctx, attempt.target, attempt.guesser);
  if (hold !== null) return refuseHeld(tx, ctx, attempt, hold);
  const fail = async (reason: Failure) => ({ failure: await logFailure(tx, ctx, account, reason) });
  if (account.disabled) return fail('disabled');
  if (account.demo && !ctx.request.loopback) return fail('demo_elsewhere');
  if (!(await hasAssignment(tx, ctx, account))) return fail('no_assignment');
  await forgiveGuesser(tx, account.id, attempt.guesser);
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

/** Signs out, if anybody is signed in, and clears the cookie in any case. */
export async function signOut(ctx: Context): Promise<void> {
  if (ctx.request.sessionSecret !== null) await endSession(ctx, ctx.request.sessionSecret);
  ctx.request.setSessionCookie(null, false);
}
