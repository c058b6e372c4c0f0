// Commands on the own password: change it, give it again before something sensitive.
import { type Tx, transact } from '@xianfeng/database';
import type { z } from 'zod';
import { type ActorContext, AppError, found, type Receipt, record } from '../../kernel/index.js';
import { passwordChanged, reauthenticated } from '../events.js';
import { forgiveGuesser, holdOf, securityNow } from '../guesses/counting.js';
import { forgetDevices } from '../guesses/devices.js';
import { type Refused, refuseHeld, refuseWrong, signInRefusal } from '../guesses/failures.js';
import { guesserAtSession } from '../guesses/guesser.js';
import type { changePasswordInput, reauthenticateInput } from '../schema.js';
import { endSessionsOf } from '../sessions/sessions.js';
import {
  checkNewPassword,
  formerPasswords,
  hashPassword,
  isPassword,
  rememberPassword,
} from './passwords.js';
import { wordsOfOwner } from './words-of-owner.js';

// These two carry passwords and so go without an idempotency key: the hash that is kept beside a key
// would let a password be guessed quickly. Given twice they do the same once all the same.

/**
 * Changes the password and ends the account's other sessions. Sent again after it was carried out,
 * it answers as the first time.
 *
 * @throws AppError wrong_password, sign_in_waits, account_locked, weak_password, password_reused
 */
export async function changePassword(
  ctx: ActorContext,
  input: z.infer<typeof changePasswordInput>,
): Promise<Receipt> {
  const account = await ownAccount(ctx);
  // A change that was carried out before is known by both passwords, and judged as a guess as well.
  const found = await confirmPassword(ctx, account, async () => {
    if (await isPassword(account.password_hash, input.current)) return 'right';
    return (await wasChangedSo(ctx, account, input)) ? 'changed' : null;
  });
  if (found === 'changed') return { id: account.id, version: account.version };
  const known = { id: account.id, passwordHash: account.password_hash };
  const settings = await securityNow(ctx.db, ctx);
  const own = await wordsOfOwner(ctx, account.person_id, account.login);
  await checkNewPassword(ctx.db, known, input.next, 'next', settings, own);
  const passwordHash = await hashPassword(input.next);
  return transact(ctx.db, async (tx) => {
    const locked = await lockUnchanged(tx, account);
    const version = locked.version + 1;
    await rememberPassword(tx, { ...known, changedAt: locked.password_changed_at });
    await tx.db
      .updateTable('account')
      .set({
        password_hash: passwordHash,
        password_changed_at: new Date(ctx.clock.now()),
        must_change_password: false,
        version,
      })
      .where('id', '=', account.id)
      .execute();
    await record(tx, ctx, passwordChanged, {
      id: account.id,
      version,
      place: { organizationId: null, personId: ctx.actor.personId },
      data: { accountId: account.id },
    });
    await forgetDevices(tx, account.id, ctx.actor.sessionId);
    await endSessionsOf(tx, ctx, account.id, 'password_changed', ctx.actor.sessionId);
    return { id: account.id, version };
  });
}

/**
 * Asks for the password once more, before something sensitive.
 *
 * @throws AppError wrong_password, sign_in_waits, account_locked, stale_version
 */
export async function reauthenticate(
  ctx: ActorContext,
  input: z.infer<typeof reauthenticateInput>,
): Promise<Receipt> {
  const account = await ownAccount(ctx);
  await confirmPassword(ctx, account, async () =>
    (await isPassword(account.password_hash, input.password)) ? 'right' : null,
  );
  const { sessionId, accountId, personId } = ctx.actor;
  return transact(ctx.db, async (tx) => {
    const session = await tx.db
      .updateTable('session')
      .set({ reauthenticated_at: new Date(ctx.clock.now()) })
      .where('id', '=', sessionId)
      .where('account_id', '=', accountId)
      .returning('id')
      .executeTakeFirst();
    if (session === undefined) throw new AppError('not_signed_in');
    await record(tx, ctx, reauthenticated, {
      id: sessionId,
      version: 1,
      place: { organizationId: null, personId },
      data: { accountId },
    });
    return { id: sessionId, version: 1 };
  });
}

type OwnAccount = Awaited<ReturnType<typeof ownAccount>>;

async function ownAccount(ctx: ActorContext) {
  const row = await ctx.db
    .selectFrom('account')
    .select(['id', 'version', 'password_hash', 'password_changed_at', 'person_id', 'login'])
    .where('id', '=', ctx.actor.accountId)
    .executeTakeFirst();
  return found(row);
}

/**
 * A wrong password counts here as it does at the sign-in: else passwords could be tried out at an
 * unattended screen. Of those that came at once, those after a wrong one learn nothing.
 *
 * @param judge compares what was given with the account as it was read; null where it is wrong
 */
async function confirmPassword<Right>(
  ctx: ActorContext,
  account: OwnAccount,
  judge: () => Promise<Right | null>,
): Promise<Right> {
  const target = { accountId: account.id };
  const guesser = await guesserAtSession(ctx);
  const before = await holdOf(ctx.db, ctx, target, guesser);
  const right = before === null ? await judge() : null;
  const attempt = { target, guesser, account };
  const outcome = await transact(ctx.db, async (tx): Promise<Refused | { right: Right }> => {
    if (before !== null) return refuseHeld(tx, ctx, attempt, before);
    const locked = await tx.db
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', account.id)
      .forUpdate()
      .executeTakeFirst();
    if (right === null) return refuseWrong(tx, ctx, attempt);
    const hold = await holdOf(tx.db, ctx, target, guesser);
    if (hold !== null) return refuseHeld(tx, ctx, attempt, hold);
    // Changed since it was compared: what was right then need not be right now.
    if (locked?.password_hash !== account.password_hash) throw new AppError('stale_version');
    await forgiveGuesser(tx, account.id, guesser);
    return { right };
  });
  if ('failure' in outcome) throw signInRefusal(outcome, ctx, await securityNow(ctx.db, ctx));
  return outcome.right;
}

/** True when exactly this change has been made already: the first answer was lost on its way. */
async function wasChangedSo(
  ctx: ActorContext,
  account: OwnAccount,
  input: z.infer<typeof changePasswordInput>,
): Promise<boolean> {
  if (input.current === input.next) return false;
  if (!(await isPassword(account.password_hash, input.next))) return false;
  const [before] = await formerPasswords(ctx.db, account.id, 1);
  return before !== undefined && (await isPassword(before, input.current));
}

/** The row, locked; refused when the password was changed since it was compared. */
async function lockUnchanged(tx: Tx, account: OwnAccount) {
  const row = await tx.db
    .selectFrom('account')
    .select(['version', 'password_hash', 'password_changed_at'])
    .where('id', '=', account.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.password_hash !== account.password_hash) throw new AppError('stale_version');
  return row;
}
