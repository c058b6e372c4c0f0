// lucia behind sessions: it makes secrets and judges whether a session holds. Nothing else knows it.
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import { systemClock } from '../../kernel/index.js';
import type { Device, KeptSession, SessionKeeper, SessionLibrary } from './library.js';
import { LONGEST } from './rows.js';

declare module 'lucia' {
  interface Register {
    UserId: number;
    DatabaseSessionAttributes: Device;
  }
}

/** lucia as the library of sessions. Its authors maintain it no longer: ADR 29 says what replaces it. */
export const lucia: SessionLibrary = {
  start: async (keeper, accountId, device) =>
    (await over(keeper).createSession(accountId, { ...device })).id,
  holds: async (keeper, secret) => (await over(keeper).validateSession(secret)).session !== null,
  holding: async (keeper, accountId) =>
    new Set((await over(keeper).getUserSessions(accountId)).map(({ id }) => id)),
};

const over = (keeper: SessionKeeper) =>
  new Lucia(adapterOf(keeper), { sessionExpiresIn: new TimeSpan(LONGEST.member, 'ms') });

/** The store as lucia wants it. lucia reads the clock of the process: instants are carried over. */
function adapterOf(keeper: SessionKeeper): Adapter {
  const ahead = () => systemClock.now() - keeper.now();
  const toLucia = ({ id, accountId, endsAt, device }: KeptSession): DatabaseSession => ({
    id,
    userId: accountId,
    expiresAt: new Date(endsAt + ahead()),
    attributes: device,
  });
  return {
    getSessionAndUser: async (secret) => {
      const kept = await keeper.find(secret);
      if (kept === null) return [null, null];
      return [toLucia(kept), kept.disabled ? null : { id: kept.accountId, attributes: {} }];
    },
    getUserSessions: async (accountId) => (await keeper.findAll(accountId)).map(toLucia),
    setSession: ({ id: secret, userId, expiresAt, attributes }) =>
      keeper.add({
        secret,
        accountId: userId,
        endsAt: expiresAt.getTime() - ahead(),
        device: attributes,
      }),
    // lucia prolongs a session at each use; what goes on is the time since the last sign of life.
    updateSessionExpiration: () => keeper.touch(),
    deleteSession: (secret) => keeper.remove(secret),
    // Never asked: the store itself ends all sessions of an account, and those that have expired.
    deleteUserSessions: () => Promise.resolve(),
    deleteExpiredSessions: () => Promise.resolve(),
  };
}
