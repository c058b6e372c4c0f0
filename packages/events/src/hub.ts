import type { Db } from '@xianfeng/database';
import type { LoggedEvent } from './event.js';
import { logHead, readLog } from './tail.js';

/** Why a subscriber starts anew: it must read everything again. */
export type ResetReason = 'too_old' | 'scope_changed' | 'first';

/** What became of a cursor: nothing was missed, so many events were replayed, or start anew. */
export type Outcome =
  | { kind: 'current' }
  | { kind: 'replayed'; count: number }
  | { kind: 'reset'; reason: ResetReason };

export interface Welcome {
  outcome: Outcome;
  /** The subscriber holds everything up to this number. */
  seq: number;
  /** Stands for the rooms; given back with the cursor, it tells whether they changed meanwhile. */
  scope: string;
}

/** One live connection, told apart from how its bytes travel. */
export interface Subscriber {
  /** Who is behind it; access changes name people by this. */
  personKey: string;
  /** Reads from the tables which rooms this subscriber may be in now; null ends it. */
  rooms(): Promise<readonly string[] | null>;
  /** Puts the connection into exactly these rooms of the broadcaster. */
  join(rooms: readonly string[]): void;
  welcome(welcome: Welcome): void;
  deliver(event: LoggedEvent): void;
  end(): void;
}

/** Sends an event once to every connection that is in at least one of the rooms. */
export type Broadcast = (rooms: readonly string[], event: LoggedEvent) => void;

interface Entry {
  subscriber: Subscriber;
  rooms: readonly string[];
  scope: string;
  state: 'joining' | 'live' | 'ended';
  /** An access change arrived while the rooms were being read: read them again. */
  stale: boolean;
}

const RING = 4000;
/** More visible events than this are quicker read anew than replayed. */
const MAX_REPLAY = 2000;
const MAX_SCAN = 200_000;
const READ = 1000;
const RECHECK_PARTS = 20;

/**
 * Joins live delivery and resume. Events are dispatched one after another in the order of the log;
 * the last few thousand stay in a ring. A subscriber that comes back reads the older part from the
 * table until the ring covers the rest, and the last step (ring, join) runs without a pause, so
 * nothing can slip between replay and live.
 */
export class Hub {
  readonly #entries = new Set<Entry>();
  readonly #ring: LoggedEvent[] = [];
  #seq: number;
  #part = 0;

  /**
   * @param accessChange the person keys whose rooms an event may have changed, or null for none
   */
  constructor(
    private readonly db: Db,
    private readonly broadcast: Broadcast,
    private readonly accessChange: (event: LoggedEvent) => readonly string[] | null,
    startSeq: number,
  ) {
    this.#seq = startSeq;
  }

  /** The last dispatched number. */
  get seq(): number {
    return this.#seq;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Dispatches events in order; rooms follow an access change before its event is delivered. */
  async dispatch(events: readonly LoggedEvent[]): Promise<void> {
    for (const event of events) {
      if (event.seq <= this.#seq) continue;
      const people = this.accessChange(event);
      if (people !== null) await this.#refresh(this.#of(people));
      this.#ring.push(event);
      if (this.#ring.length > RING) this.#ring.splice(0, this.#ring.length - RING);
      this.#seq = event.seq;
      if (event.audience.length > 0) this.broadcast(event.audience, event);
    }
  }

  /**
   * Takes a connection in: reads its rooms, replays what it may see after `cursor`, then joins it.
   *
   * @param cursor last number that the client holds, null at its first connection
   * @param scope the scope that came with that cursor
   * @returns a function that takes the connection out again
   */
  async subscribe(
    subscriber: Subscriber,
    cursor: number | null,
    scope: string | null,
  ): Promise<() => void> {
    const entry: Entry = { subscriber, rooms: [], scope: '', state: 'joining', stale: true };
    this.#entries.add(entry);
    const leave = () => {
      entry.state = 'ended';
      this.#entries.delete(entry);
    };
    try {
      if (!(await this.#readRooms(entry))) {
        leave();
        subscriber.end();
        return leave;
      }
      await this.#catchUp(entry, cursor, scope);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  async #readRooms(entry: Entry): Promise<boolean> {
    while (entry.stale) {
      entry.stale = false;
      const rooms = await entry.subscriber.rooms();
      if (rooms === null) return false;
      entry.rooms = rooms;
      entry.scope = scopeOf(rooms);
    }
    return true;
  }

  async #catchUp(entry: Entry, cursor: number | null, scope: string | null): Promise<void> {
    const replay: LoggedEvent[] = [];
    let reset: ResetReason | null = null;
    let position = cursor ?? 0;
    if (cursor === null) reset = 'first';
    else if (scope !== entry.scope) reset = 'scope_changed';
    else if (cursor > this.#seq && cursor > (await logHead(this.db))) reset = 'too_old';
    while (reset === null && position < this.#ringStart()) {
      if (this.#seq - position > MAX_SCAN) {
        reset = 'too_old';
        break;
      }
      // Everything up to the dispatched number is committed; what is dispatched during this read lies
      // after it and is found by the next turn or in the ring.
      const to = this.#seq;
      const older = await readLog(this.db, position, READ, { to, audience: entry.rooms });
      replay.push(...older);
      position = older.length === READ ? (older.at(-1)?.seq ?? to) : to;
      if (replay.length > MAX_REPLAY) reset = 'too_old';
    }
    if (entry.stale && !(await this.#readRooms(entry))) {
      entry.state = 'ended';
      this.#entries.delete(entry);
      entry.subscriber.end();
      return;
    }
    if (entry.state === 'ended') return;
    if (reset === null && scope !== entry.scope) reset = 'scope_changed';
    // From here to the join nothing waits, so no event can be dispatched in between.
    if (reset === null) {
      const rooms = new Set(entry.rooms);
      for (const event of this.#ring) {
        if (event.seq > position && event.audience.some((room) => rooms.has(room))) {
          replay.push(event);
        }
      }
      if (replay.length > MAX_REPLAY) reset = 'too_old';
    }
    entry.state = 'live';
    entry.subscriber.join(entry.rooms);
    const outcome: Outcome =
      reset !== null
        ? { kind: 'reset', reason: reset }
        : replay.length === 0
          ? { kind: 'current' }
          : { kind: 'replayed', count: replay.length };
    // The welcome comes after the replay: who has it holds everything up to its number.
    if (reset === null) for (const event of replay) entry.subscriber.deliver(event);
    entry.subscriber.welcome({ outcome, seq: this.#seq, scope: entry.scope });
  }

  /** Everything after this number is in the ring. */
  #ringStart(): number {
    const first = this.#ring[0];
    return first === undefined ? this.#seq : first.seq - 1;
  }

  #of(people: readonly string[]): Entry[] {
    return [...this.#entries].filter((entry) => people.includes(entry.subscriber.personKey));
  }

  /** Reads the rooms of a part of the connections anew: sessions also end by time alone. */
  async recheck(): Promise<void> {
    const part = [...this.#entries].filter((_, index) => index % RECHECK_PARTS === this.#part);
    this.#part = (this.#part + 1) % RECHECK_PARTS;
    // One after another: nobody waits for it, and the database has other work.
    for (const entry of part) await this.#refresh([entry]);
  }

  async #refresh(entries: readonly Entry[]): Promise<void> {
    await Promise.all(
      entries.map(async (entry) => {
        entry.stale = true;
        if (entry.state !== 'live') return;
        const before = entry.scope;
        if (!(await this.#readRooms(entry))) {
          entry.state = 'ended';
          this.#entries.delete(entry);
          entry.subscriber.end();
          return;
        }
        if (entry.scope === before) return;
        entry.subscriber.join(entry.rooms);
        entry.subscriber.welcome({
          outcome: { kind: 'reset', reason: 'scope_changed' },
          seq: this.#seq,
          scope: entry.scope,
        });
      }),
    );
  }
}

/** A short text that differs whenever the rooms do. */
export function scopeOf(rooms: readonly string[]): string {
  return [...rooms].sort().join(' ');
}
