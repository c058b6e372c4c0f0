// The session store behind the sign-in library: sessions in PostgreSQL, secrets as hashes.
import { createHash } from 'node:crypto';
import type { Database } from '@xianfeng/database';
import { type Db, type Tx, transact } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { type RecordedBy, record, settingsFor, systemClock } from '../../kernel/index.js';
import { sessionEnded, sessionStarted } from '../events.js';
import type { SessionEnd } from '../schema.js';
import {
  idleTimes,
  LONGEST,
  type SessionWithAccount,
  sessionBySecret,
  sessionsOfAccount,
} from './rows.js';

declare module 'lucia' {
  interface Register {
    UserId: number;
    DatabaseSessionAttributes: Device;
  }
}

/** Where an account signs in from. */
export interface Device {
  ip: string;
  userAgent: string;
}

/** What the session store works with. */
export interface StoreOptions {
  db: Db;
  /** Who does something to a session; the clock says when. */
  by: RecordedBy;
  /** Writes join this transaction; without it each has its own. */
  tx?: Tx;
  /** The known device that a new session runs on. */
  deviceId?: number;
  /** Why a session ends that lucia ends: it expired, unless the user signs out. */
  reason?: SessionEnd;
  /** False for those who only look, and give no sign of life by it. */
  touch?: boolean;
}

/** A sign of life is written down this often at most. */
const TOUCH_EVERY = 60_000;
/** Ended in one transaction at most, so that a long pile does not hold others up. */
const SWEEP = 500;

type SessionCondition = (
  eb: ExpressionBuilder<Database, 'session' | 'account'>,
) => ExpressionWrapper<Database, 'session' | 'account', SqlBool>;

/** Sessions as lucia wants them kept: with a hash where lucia hands over the secret. */
export class SessionStore implements Adapter {
  readonly #options: StoreOptions;
  /** What was read last, for those who want to know more than lucia does. */
  found: SessionWithAccount[] = [];

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  async getSessionAndUser(
    secret: string,
  ): Promise<[session: DatabaseSession | null, user: DatabaseUser | null]> {
    this.found = await sessionBySecret(this.#options.db, hashOf(secret), this.#now());
    const [found] = this.found;
    if (found === undefined) return [null, null];
    const { accountId, disabled } = found.account;
    return [
      toLucia(secret, found, this.#ahead()),
      disabled ? null : { id: accountId, attributes: {} },
    ];
  }

  async getUserSessions(accountId: number): Promise<DatabaseSession[]> {
    this.found = await sessionsOfAccount(this.#options.db, accountId, this.#now());
    return this.found.map((each) => toLucia(String(each.session.publicId), each, this.#ahead()));
  }

  async setSession(session: DatabaseSession): Promise<void> {
    const now = new Date(this.#now());
    await this.#write(async (tx) => {
      const row = await tx.db
        .insertInto('session')
        .values({
          account_id: session.userId,
          secret_hash: hashOf(session.id),
          created_at: now,
          expires_at: new Date(session.expiresAt.getTime() - this.#ahead()),
          last_seen_at: now,
          ip: session.attributes.ip,
          user_agent: session.attributes.userAgent,
          device_id: this.#options.deviceId ?? null,
        })
        .returning((eb) => [
          'id',
          eb
            .selectFrom('account')
            .select('person_id')
            .whereRef('account.id', '=', 'session.account_id')
            .as('person_id'),
        ])
        .executeTakeFirstOrThrow();
      await record(tx, this.#options.by, sessionStarted, {
        id: row.id,
        version: 1,
        place: { organizationId: null, personId: row.person_id },
        data: { accountId: session.userId, ip: session.attributes.ip },
      });
    });
  }

  /** Lucia prolongs a session at each use; what goes on is the time since the last sign of life. */
  async updateSessionExpiration(): Promise<void> {
    const session = this.found[0]?.session;
    const due = this.#now() - TOUCH_EVERY;
    if (session === undefined || this.#options.touch === false || session.lastSeenAt > due) return;
    await this.#options.db
      .updateTable('session')
      .set({ last_seen_at: new Date(this.#now()) })
      .where('id', '=', session.publicId)
      .where('last_seen_at', '<=', new Date(due))
      .execute();
  }

  async deleteSession(secret: string): Promise<void> {
    await this.#write((tx) => this.end(tx, (eb) => eb('session.secret_hash', '=', hashOf(secret))));
  }

  async deleteUserSessions(accountId: number): Promise<void> {
    await this.#write((tx) => this.end(tx, (eb) => eb('session.account_id', '=', accountId)));
  }

  async deleteExpiredSessions(): Promise<void> {
    const now = this.#now();
    const before = (milliseconds: number) => new Date(now - milliseconds);
    const today = todayInShanghai(now);
    const idle = idleTimes(await settingsFor(this.#options.db, today));
    const managing = sql<boolean>`exists (
      select from assignment g where g.account_id = session.account_id and g.role <> 'member'
      and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on > ${today}))`;
    for (;;) {
      const ended = await this.#write((tx) =>
        this.end(tx, (eb) =>
          eb(
            'session.id',
            'in',
            eb
              .selectFrom('session')
              .select('session.id')
              .where((inner) =>
                inner.or([
                  inner('expires_at', '<=', new Date(now)),
                  inner('last_seen_at', '<=', before(idle.member)),
                  inner.and([
                    inner.or([
                      inner('last_seen_at', '<=', before(idle.managing)),
                      inner('created_at', '<=', before(LONGEST.managing)),
                    ]),
                    managing,
                  ]),
                ]),
              )
              .limit(SWEEP),
          ),
        ),
      );
      if (ended < SWEEP) return;
    }
  }

  /** Ends the sessions that fulfil a condition, and returns how many. */
  async end(tx: Tx, condition: SessionCondition): Promise<number> {
    const ended = await tx.db
      .deleteFrom('session')
      .using('account')
      .whereRef('account.id', '=', 'session.account_id')
      .where(condition)
      .returning(['session.id', 'session.account_id', 'account.person_id'])
      .execute();
    for (const row of ended) {
      await record(tx, this.#options.by, sessionEnded, {
        id: row.id,
        version: 1,
        place: { organizationId: null, personId: row.person_id },
        data: { accountId: row.account_id, reason: this.#options.reason ?? 'expired' },
      });
    }
    return ended.length;
  }

  #write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { tx, db } = this.#options;
    return tx === undefined ? transact(db, work) : work(tx);
  }

  #now(): number {
    return this.#options.by.clock.now();
  }

  /** Lucia reads the clock of the process; instants are carried over from the injected one. */
  #ahead(): number {
    return systemClock.now() - this.#now();
  }
}

function toLucia(id: string, found: SessionWithAccount, ahead: number): DatabaseSession {
  const { ip, userAgent, endsAt } = found.session;
  return {
    id,
    userId: found.account.accountId,
    expiresAt: new Date(endsAt + ahead),
    attributes: { ip, userAgent },
  };
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
