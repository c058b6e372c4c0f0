// Who is behind the sockets: one look-up for all sockets of a session, many sessions in one query.
import {
  actorForSocket,
  personKey,
  readSessions,
  type SessionWithAccount,
} from '@xianfeng/features/accounts';
import type { Actor, Services } from '@xianfeng/features/kernel';
import { KEEP_MS } from '../http/known-actors.js';

/** Sessions in one query, so that its answer does not hold the process for long. */
const MOST_AT_ONCE = 100;
/** What arrives within so long is asked for together. */
const GATHER_MS = 4;
/** Queries that are under way; what comes meanwhile goes together with the next one. */
const MOST_RUNNING = 2;

type Found = SessionWithAccount | null;

/** What a connection asks for. */
export interface Asking {
  secret: string;
  /** The connection comes from this machine. */
  loopback: boolean;
  /** Null for the first one of the account. */
  assignment: number | null;
}

interface Kept {
  answer: Promise<Found>;
  at: number;
  /** Null while it is being looked up, and where there is no session. */
  accountId: number | null;
}

interface Waiting {
  secret: string;
  resolve: (found: Found) => void;
  reject: (error: unknown) => void;
}

/**
 * Looks sessions up for sockets. After a restart everybody comes back within seconds: each session is
 * looked up once, however many tabs it has, and one query asks for all that wait.
 *
 * An answer that is kept is older than the tables by the log's few milliseconds at most: the event of
 * the log that changes somebody's access empties it before it is told to anybody. Its age is told by the
 * clock by which sessions end: a computer that slept has lost its sessions too (ADR 9).
 */
export class SessionLookups {
  readonly #services: Services;
  readonly #isCurrent: () => boolean;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  /** Two generations, so that what is no longer asked for goes without a timer for each. */
  #young = new Map<string, Kept>();
  #old = new Map<string, Kept>();
  #turnedAt = 0;

  /** @param isCurrent whether the log is being followed right now */
  constructor(services: Services, isCurrent: () => boolean) {
    this.#services = services;
    this.#isCurrent = isCurrent;
  }

  /** Who may listen with this secret under this assignment; null for nobody. */
  async actor({ secret, loopback, assignment }: Asking): Promise<Actor | null> {
    const kept = this.#keptOf(secret);
    if (kept !== null) {
      const actor = actorForSocket(await kept, loopback, assignment);
      if (actor !== null) return actor;
    }
    // Nobody is turned away by an answer that may be from before a right was given.
    return actorForSocket(
      await (this.#keptOf(secret, kept) ?? this.#ask(secret)),
      loopback,
      assignment,
    );
  }

  /** An answer that serves, other than this one. */
  #keptOf(secret: string, but: Promise<Found> | null = null): Promise<Found> | null {
    const now = this.#services.clock.now();
    this.#turn(now);
    const kept = this.#young.get(secret) ?? this.#old.get(secret);
    if (kept === undefined || kept.answer === but) return null;
    // One that is under way is shared, however long it takes.
    const serves =
      kept.accountId === null || (Math.abs(now - kept.at) <= KEEP_MS && this.#isCurrent());
    return serves ? kept.answer : null;
  }

  #ask(secret: string): Promise<Found> {
    const answer = new Promise<Found>((resolve, reject) => {
      this.#waiting.push({ secret, resolve, reject });
    });
    const asked: Kept = { answer, at: this.#services.clock.now(), accountId: null };
    this.#young.set(secret, asked);
    answer.then(
      (found) => {
        asked.accountId = found?.account.accountId ?? null;
        if (found === null) this.#drop(secret, asked);
      },
      () => this.#drop(secret, asked),
    );
    if (this.#waiting.length === 1) setTimeout(this.#next, GATHER_MS);
    return answer;
  }

  /**
   * Forgets the accounts that live connections name by these keys. A look-up that is under way may be
   * older than the change, so nobody who asks after this gets its answer.
   */
  forget(people: readonly string[]): void {
    for (const kept of [this.#young, this.#old]) {
      for (const [secret, { accountId }] of kept) {
        if (accountId === null || people.includes(personKey(accountId))) {
          kept.delete(secret);
        }
      }
    }
  }

  #drop(secret: string, asked: Kept): void {
    for (const kept of [this.#young, this.#old]) {
      if (kept.get(secret) === asked) kept.delete(secret);
    }
  }

  #turn(now: number): void {
    if (Math.abs(now - this.#turnedAt) <= KEEP_MS) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#turnedAt = now;
  }

  readonly #next = (): void => {
    while (this.#waiting.length > 0 && this.#running < MOST_RUNNING) {
      this.#running += 1;
      void this.#look(this.#waiting.splice(0, MOST_AT_ONCE));
    }
  };

  async #look(asked: readonly Waiting[]): Promise<void> {
    try {
      const found = await readSessions(
        this.#services,
        asked.map(({ secret }) => secret),
      );
      for (const { secret, resolve } of asked) resolve(found.get(secret) ?? null);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    } finally {
      this.#running -= 1;
      this.#next();
    }
  }
}
