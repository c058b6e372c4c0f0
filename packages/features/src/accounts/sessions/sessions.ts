/**
 * Sessions, with lucia behind them: it makes the secret and judges whether a session still holds.
 * No other module but its store knows lucia, so that it can be replaced.
 */
import type { Tx } from '@xianfeng/database';
import { Lucia, TimeSpan } from 'lucia';
import { isOffice, type RecordedBy, type Request, type Services } from '../../kernel/index.js';
import { noteSignIn } from '../guesses/counting.js';
import { keepDevice } from '../guesses/devices.js';
import type { SessionEnd, SignedIn } from '../schema.js';
import { LONGEST, type SessionFacts, type SessionWithAccount } from './rows.js';
import { SessionStore } from './store.js';

/** No secret of ours is longer. */
const MAX_SECRET = 100;

const over = (store: SessionStore) =>
  new Lucia(store, { sessionExpiresIn: new TimeSpan(LONGEST.member, 'ms') });

/**
 * The session of this secret with its account, or null when there is none that still holds. One that
 * has expired, or whose account is disabled, is ended by looking.
 *
 * @param touch whether this is a sign of life of the person
 */
export async function readSession(
  services: Services,
  secret: string,
  touch: boolean,
): Promise<SessionWithAccount | null> {
  if (secret.length > MAX_SECRET) return null;
  const by = { actor: null, clock: services.clock, request: null };
  const store = new SessionStore({ db: services.db, by, touch });
  const { session } = await over(store).validateSession(secret);
  return session === null ? null : (store.found[0] ?? null);
}

/**
 * Starts a session in the transaction that admits the person, whose device is known from now on.
 *
 * @returns its secret, for the cookie
 */
export async function startSession(
  tx: Tx,
  ctx: Services & { request: Request },
  accountId: number,
): Promise<string> {
  const deviceId = await keepDevice(tx, ctx, accountId);
  await noteSignIn(tx, accountId);
  const store = new SessionStore({ db: ctx.db, by: { ...ctx, actor: null }, tx, deviceId });
  const { ip, userAgent } = ctx.request;
  const { id: secret } = await over(store).createSession(accountId, { ip, userAgent });
  return secret;
}

/**
 * Hands a session that has begun to its browser. Where the account holds an office the browser forgets
 * it when it is closed: the next user of a shared computer finds nobody signed in.
 */
export async function handOver(
  ctx: Services & { request: Request },
  secret: string,
): Promise<SignedIn> {
  const found = await readSession(ctx, secret, false);
  const ofOffice = found?.account.assignments.some(({ role }) => isOffice(role)) === true;
  ctx.request.setSessionCookie(secret, !ofOffice);
  const factor = found?.session.factor ?? 'none';
  return {
    mustChangePassword: found?.account.mustChangePassword ?? false,
    factor: factor === 'given' ? 'none' : factor,
  };
}

/** Signs out: the session of this secret ends, if there is one. */
export async function endSession(
  ctx: Services & { request: Request },
  secret: string,
): Promise<void> {
  const store = new SessionStore({ db: ctx.db, by: { ...ctx, actor: null }, reason: 'signed_out' });
  await over(store).invalidateSession(secret);
}

/** Ends all sessions of an account but, if named, one. */
export async function endSessionsOf(
  tx: Tx,
  by: RecordedBy,
  accountId: number,
  reason: SessionEnd,
  exceptId?: number,
): Promise<void> {
  const store = new SessionStore({ db: tx.db, by, tx, reason });
  if (exceptId === undefined) return over(store).invalidateUserSessions(accountId);
  await store.end(tx, (eb) =>
    eb.and([eb('session.account_id', '=', accountId), eb('session.id', '!=', exceptId)]),
  );
}

/** Ends one session of an account by its public id. @returns whether there was one */
export async function endSessionById(
  tx: Tx,
  by: RecordedBy,
  accountId: number,
  sessionId: number,
  reason: SessionEnd = 'ended',
): Promise<boolean> {
  const store = new SessionStore({ db: tx.db, by, tx, reason });
  const ended = await store.end(tx, (eb) =>
    eb.and([eb('session.account_id', '=', accountId), eb('session.id', '=', sessionId)]),
  );
  return ended > 0;
}

/** Sessions of an account that still hold. */
export async function listSessions(services: Services, accountId: number): Promise<SessionFacts[]> {
  const by = { actor: null, clock: services.clock, request: null };
  const store = new SessionStore({ db: services.db, by });
  const valid = new Set((await over(store).getUserSessions(accountId)).map(({ id }) => id));
  return store.found
    .map(({ session }) => session)
    .filter(({ publicId }) => valid.has(String(publicId)));
}

/** Ends what has expired without anybody looking, so that the log tells of it. */
export async function endExpiredSessions(services: Services): Promise<void> {
  const by = { actor: null, clock: services.clock, request: null };
  await over(new SessionStore({ db: services.db, by })).deleteExpiredSessions();
}
