// Activation of an account by its code: a first login and password, or a new password for a lost
// one.
import { sqlState, transact } from '@xianfeng/database';
import type { z } from 'zod';
import { AppError, type Context, record } from '../../kernel/index.js';
import { activationFailed } from '../events.js';
import { securityNow } from '../guesses/counting.js';
import { checkNewPassword, hashPassword } from '../passwords/passwords.js';
import { wordsOfOwner } from '../passwords/words-of-owner.js';
import type { activateInput, SignedIn } from '../schema.js';
import { handOver, startSession } from '../sessions/sessions.js';
import { signIn } from '../sessions/sign-in.js';
import { codeHash } from './codes.js';
import { waitsForConfirmation } from './confirmation.js';
import { lockOwner, openAccount } from './open-account.js';

type Input = z.infer<typeof activateInput>;

const UNIQUE_VIOLATION = '23505';

/**
 * Opens an account by the code that its owner was handed, or gives it a new password when the old one
 * was lost, and signs in. Sent again with the same login and password, it signs in once more.
 *
 * @throws AppError code_invalid, code_waits, weak_password, password_reused, login_taken, account_disabled
 */
export async function activateAccount(ctx: Context, input: Input): Promise<SignedIn> {
  const hash = codeHash(ctx.keys, input.code);
  const activation = await findActivation(ctx, hash);
  if (activation === undefined || !isUsable(activation, ctx)) {
    return signInAgain(ctx, input, activation);
  }
  if (await waitsForConfirmation(ctx.db, activation.id, ctx)) throw new AppError('code_waits');
  const { account_id, password_hash } = activation;
  const known =
    account_id === null || password_hash === null
      ? null
      : { id: account_id, passwordHash: password_hash };
  const settings = await securityNow(ctx.db, ctx);
  const own = await wordsOfOwner(ctx, activation.person_id, input.login);
  await checkNewPassword(ctx.db, known, input.password, 'password', settings, own);
  const passwordHash = await hashPassword(input.password);
  const secret = await transact(ctx.db, async (tx) => {
    const used = await tx.db
      .updateTable('activation')
      .set({ used_at: new Date(ctx.clock.now()) })
      .where('id', '=', activation.id)
      .where('used_at', 'is', null)
      .where('expires_at', '>', new Date(ctx.clock.now()))
      .returning(['person_id', 'account_id'])
      .executeTakeFirst();
    if (used === undefined) return null;
    // A role may have been granted since: the account's row is what grants wait for.
    await lockOwner(tx, used);
    if (await waitsForConfirmation(tx.db, activation.id, ctx)) throw new AppError('code_waits');
    const opened = await openAccount(tx, ctx, used, { login: input.login, passwordHash });
    return opened === null ? null : startSession(tx, ctx, opened);
  }).catch((error: unknown) => {
    if (sqlState(error) === UNIQUE_VIOLATION) throw loginTaken(error);
    throw error;
  });
  if (secret === null) return signInAgain(ctx, input, await findActivation(ctx, hash));
  return handOver(ctx, secret);
}

/** The code with the account that it would open, if there is one already. */
function findActivation(ctx: Context, hash: Buffer) {
  return ctx.db
    .selectFrom('activation')
    .leftJoin('account', (join) =>
      join.on((eb) =>
        eb.or([
          eb('account.id', '=', eb.ref('activation.account_id')),
          eb('account.person_id', '=', eb.ref('activation.person_id')),
        ]),
      ),
    )
    .select([
      'activation.id',
      'activation.used_at',
      'activation.expires_at',
      'activation.person_id',
      'account.id as account_id',
      'account.login',
      'account.password_hash',
    ])
    .where('code_hash', '=', hash)
    .executeTakeFirst();
}

function isUsable(activation: { used_at: Date | null; expires_at: Date }, ctx: Context): boolean {
  return activation.used_at === null && activation.expires_at.getTime() > ctx.clock.now();
}

/** A code that was used already: perhaps by this very person, whose answer was lost on its way. */
function signInAgain(
  ctx: Context,
  input: Input,
  activation: { used_at: Date | null; login: string | null } | undefined,
): Promise<SignedIn> {
  const own = activation?.login?.toLowerCase() === input.login.toLowerCase();
  return own && activation?.used_at ? signIn(ctx, input) : refuse(ctx);
}

/** Every wrong code is written down, in a transaction of its own. */
async function refuse(ctx: Context): Promise<never> {
  await transact(ctx.db, (tx) =>
    record(tx, { ...ctx, actor: null }, activationFailed, {
      id: 0,
      version: 0,
      place: { organizationId: null },
      data: { ip: ctx.request.ip },
    }),
  );
  throw new AppError('code_invalid');
}

function loginTaken(cause: unknown): AppError {
  const { message } = new AppError('login_taken');
  return new AppError('login_taken', { cause, fields: [{ path: 'login', message }] });
}
