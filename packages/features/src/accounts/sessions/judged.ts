// Sessions as a library judges them: whether they hold, and how they begin.
import type { Tx } from '@xianfeng/database';
import type { Request, Services } from '../../kernel/index.js';
import { noteSignIn } from '../guesses/counting.js';
import { keepDevice } from '../guesses/devices.js';
import type { SessionLibrary } from './library.js';
import type { SessionFacts, SessionWithAccount } from './rows.js';
import { SessionStore, storesOf } from './store.js';

/** No secret of ours is longer. */
const MAX_SECRET = 100;

/** The sessions of accounts, judged by a library. */
export interface Sessions {
  /**
   * The session of this secret with its account, or null when there is none that still holds. One that
   * has expired, or whose account is disabled, is ended by looking.
   *
   * @param touch whether this is a sign of life of the person
   */
  readSession(
    services: Services,
    secret: string,
    touch: boolean,
  ): Promise<SessionWithAccount | null>;
  /** The same for many secrets at once, which are read in one query; no signs of life. */
  readSessions(
    services: Services,
    secrets: readonly string[],
  ): Promise<Map<string, SessionWithAccount | null>>;
  /**
   * Starts a session in the transaction that admits the person, whose device is known from now on.
   *
   * @returns its secret, for the cookie
   */
  startSession(tx: Tx, ctx: Services & { request: Request }, accountId: number): Promise<string>;
  /** Sessions of an account that still hold. */
  listSessions(services: Services, accountId: number): Promise<SessionFacts[]>;
}

/** Sessions over a library. */
export function sessionsOver(library: SessionLibrary): Sessions {
  return {
    async readSession(services, secret, touch) {
      if (secret.length > MAX_SECRET) return null;
      const by = { actor: null, clock: services.clock, request: null };
      const store = new SessionStore({ db: services.db, by, touch });
      return (await library.holds(store, secret)) ? (store.found[0] ?? null) : null;
    },
    async readSessions(services, secrets) {
      const by = { actor: null, clock: services.clock, request: null };
      const fitting = secrets.filter((secret) => secret.length <= MAX_SECRET);
      const stores = await storesOf({ db: services.db, by, touch: false }, fitting);
      const judge = async ([secret, store]: [string, SessionStore]) =>
        [secret, (await library.holds(store, secret)) ? (store.found[0] ?? null) : null] as const;
      return new Map(await Promise.all([...stores].map(judge)));
    },
    async startSession(tx, ctx, accountId) {
      const deviceId = await keepDevice(tx, ctx, accountId);
      await noteSignIn(tx, accountId);
      const store = new SessionStore({ db: ctx.db, by: { ...ctx, actor: null }, tx, deviceId });
      const { ip, userAgent } = ctx.request;
      return library.start(store, accountId, { ip, userAgent });
    },
    async listSessions(services, accountId) {
      const by = { actor: null, clock: services.clock, request: null };
      const store = new SessionStore({ db: services.db, by });
      const holding = await library.holding(store, accountId);
      return store.found
        .map(({ session }) => session)
        .filter(({ publicId }) => holding.has(String(publicId)));
    },
  };
}
