// A short memory of who is behind a session, for reads.
import { personKey } from '@xianfeng/features/accounts';
import { type Actor, type Clock, systemClock } from '@xianfeng/features/kernel';

/** An answer is used again for so long at most, and only while the log is followed. */
export const KEEP_MS = 5000;
/** Beyond so many everything is forgotten: it fills again by itself. */
const MOST = 20_000;

interface Known {
  actor: Actor;
  at: number;
}

/**
 * Who was behind a session a moment ago, for reads only: a screen that opens asks several things at
 * once, and each would look the same session up. A write always looks into the tables.
 *
 * What changes an account's access is an event of the log, and the log empties its entries before
 * the event is delivered; a change made through this process empties them before it is answered.
 * While the log cannot be followed nothing is used again (ADR 0009).
 */
export class KnownActors {
  readonly #known = new Map<string, Known>();

  /**
   * @param isCurrent whether the log is being followed right now
   * @param clock the one by which sessions end: a computer that slept has lost its sessions too
   */
  constructor(
    private readonly isCurrent: () => boolean,
    private readonly clock: Clock = systemClock,
  ) {}

  get(key: string): Actor | null {
    const known = this.#known.get(key);
    if (known === undefined || !this.isCurrent()) return null;
    if (Math.abs(this.clock.now() - known.at) <= KEEP_MS) return known.actor;
    this.#known.delete(key);
    return null;
  }

  /**
   * Looks up and remembers; an answer that was on its way while something was forgotten is not kept.
   */
  async remember(key: string, look: () => Promise<Actor | null>): Promise<Actor | null> {
    const before = this.#forgotten;
    const actor = await look();
    if (actor === null || this.#forgotten !== before) return actor;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(key, { actor, at: this.clock.now() });
    return actor;
  }

  /** Forgets the accounts that live connections name by these keys. */
  forget(people: readonly string[]): void {
    this.#forgotten += 1;
    for (const [key, { actor }] of this.#known) {
      if (people.includes(personKey(actor.accountId))) this.#known.delete(key);
    }
  }

  clear(): void {
    this.#forgotten += 1;
    this.#known.clear();
  }

  /** Counts what was forgotten, so that an older look-up is not kept after it. */
  #forgotten = 0;
}
