// The store of sessions: in PostgreSQL, their secrets as hashes.
import { createHash } from 'node:crypto';
import type { Database } from '@xianfeng/database';
import { type Db, type Tx, transact } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import { type RecordedBy, record, settingsFor } from '../../kernel/index.js';
import { sessionEnded, sessionStarted } from '../events.js';
import type { SessionEnd } from '../schema.js';
import type { KeptSession, SessionKeeper } from './library.js';
import {
  idleTimes,
  LONGEST,
  type SessionWithAccount,
  sessionBySecret,
  sessionsBySecret,
  sessionsOfAccount,
} from './rows.js';

/** What the session store works with. */
export interface StoreOptions {
  db: Db;
  /** Who does something to a session; the clock says when. */
  by: RecordedBy;
  /** Writes join this transaction; without it each has its own. */
  tx?: Tx;
  /** The known device that a new session runs on. */
  deviceId?: number;
  /** Why a session ends: it expired, where nothing else is said. */
  reason?: SessionEnd;
  /** False for those who only look, and give no sign of life by it. */
  touch?: boolean;
  /** What was read of the session before, with many others; read when it is asked for where left out. */
  read?: readonly SessionWithAccount[];
}

/** A sign of life is written down this often at most. */
const TOUCH_EVERY = 60_000;
/** Ended in one transaction at most, so that a long pile does not hold others up. */
const SWEEP = 500;

type SessionCondition = (
  eb: ExpressionBuilder<Database, 'session' | 'account'>,
) => ExpressionWrapper<Database, 'session' | 'account', SqlBool>;

/** Sessions as they are kept: with a hash in the place of the secret. */
export class SessionStore implements SessionKeeper {
  readonly #options: StoreOptions;
  /** What was read last, with all that is known of it. */
  found: SessionWithAccount[] = [];

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  now(): number {
    return this.#options.by.clock.now();
  }

  async find(secret: string): Promise<KeptSession | null> {
    const { db, read } = this.#options;
    this.found = [...(read ?? (await sessionBySecret(db, hashOf(secret), this.now())))];
    const [found] = this.found;
    return found === undefined ? null : toKept(secret, found);
  }

  async findAll(accountId: number): Promise<KeptSession[]> {
    this.found = await sessionsOfAccount(this.#options.db, accountId, this.now());
    return this.found.map((each) => toKept(String(each.session.publicId), each));
  }

  async add({
    secret,
    accountId,
    endsAt,
    device,
  }: Parameters<SessionKeeper['add']>[0]): Promise<void> {
    const now = new Date(this.now());
    await this.#write(async (tx) => {
      const row = await tx.db
        .insertInto('session')
        .values({
          account_id: accountId,
          secret_hash: hashOf(secret),
          created_at: now,
          expires_at: new Date(endsAt),
          last_seen_at: now,
          ip: device.ip,
          user_agent: device.userAgent,
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
        data: { accountId, ip: device.ip },
      });
    });
  }

  /** Notes a sign of life, from which on the time of rest is counted. */
  async touch(): Promise<void> {
    const session = this.found[0]?.session;
    const due = this.now() - TOUCH_EVERY;
    if (session === undefined || this.#options.touch === false || session.lastSeenAt > due) return;
    await this.#options.db
      .updateTable('session')
      .set({ last_seen_at: new Date(this.now()) })
      .where('id', '=', session.publicId)
      .where('last_seen_at', '<=', new Date(due))
      .execute();
  }

  async remove(secret: string): Promise<void> {
    await this.#write((tx) => this.end(tx, (eb) => eb('session.secret_hash', '=', hashOf(secret))));
  }

  /** Ends what has expired. */
  async removeExpired(): Promise<void> {
    const now = this.now();
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
}

/** A store for each of these secrets, whose sessions are read in one query. */
export async function storesOf(
  options: StoreOptions,
  secrets: readonly string[],
): Promise<Map<string, SessionStore>> {
  const hashes = new Map(secrets.map((secret) => [secret, hashOf(secret)]));
  const read = await sessionsBySecret(options.db, [...hashes.values()], options.by.clock.now());
  return new Map(
    [...hashes].map(([secret, hash]) => {
      const found = read.get(hash.toString('hex'));
      return [secret, new SessionStore({ ...options, read: found === undefined ? [] : [found] })];
    }),
  );
}

function toKept(id: string, { session, account }: SessionWithAccount): KeptSession {
  const { ip, userAgent, endsAt } = session;
  const { accountId, disabled } = account;
  return { id, accountId, disabled, endsAt, device: { ip, userAgent } };
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
