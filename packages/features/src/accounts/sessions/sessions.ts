// Sessions of accounts: they begin, are read, are listed and end. What judges them stands behind a seam.
import type { Tx } from '@xianfeng/database';
import { isOffice, type RecordedBy, type Request, type Services } from '../../kernel/index.js';
import type { SessionEnd, SignedIn } from '../schema.js';
import { sessionsOver } from './judged.js';
import { lucia } from './lucia.js';
import { SessionStore } from './store.js';

/** How sessions are read, begin and are listed: see `Sessions`. */
export const { readSession, readSessions, startSession, listSessions } = sessionsOver(lucia);

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
  await new SessionStore({
    db: ctx.db,
    by: { ...ctx, actor: null },
    reason: 'signed_out',
  }).remove(secret);
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
  await store.end(tx, (eb) =>
    eb.and([eb('session.account_id', '=', accountId), eb('session.id', '!=', exceptId ?? 0)]),
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

/** Ends what has expired without anybody looking, so that the log tells of it. */
export async function endExpiredSessions(services: Services): Promise<void> {
  const by = { actor: null, clock: services.clock, request: null };
  await new SessionStore({ db: services.db, by }).removeExpired();
}
