// Delivers events of the log to subscribers: backfill, cut-over, stream.
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

/** What a subscriber is told first: how it was brought up to date, and up to which event. */
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
  /** The scope of the rooms that the broadcaster has it in; null before it joined. */
  joined: string | null;
  state: 'joining' | 'live' | 'ended';
  /** The rooms may have changed since they were last read: read them again. */
  stale: boolean;
  /** A reading under way. There is never a second one, so an older answer can't overtake a newer. */
  reading: Promise<boolean> | null;
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

  /** What was dispatched after a number; null where a part of it is no longer in memory. */
  since(after: number): readonly LoggedEvent[] | null {
    if (after < this.#ringStart()) return null;
    const first = this.#ring.findLastIndex(({ seq }) => seq <= after);
    return this.#ring.slice(first + 1);
  }

  get size(): number {
    return this.#entries.size;
  }

  /**
   * Reads the last events before the start into memory. Without them, everybody who comes back after a
   * restart would ask the table for what was missed meanwhile. Called before anything is dispatched.
   */
  async remember(): Promise<void> {
    this.#ring.push(...(await readLog(this.db, this.#seq - RING, RING, { to: this.#seq })));
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
    const entry: Entry = {
      subscriber,
      rooms: [],
      scope: '',
      joined: null,
      state: 'joining',
      stale: true,
      reading: null,
    };
    this.#entries.add(entry);
    try {
      await this.#catchUp(entry, cursor, scope);
    } catch (error) {
      this.#leave(entry);
      throw error;
    }
    return () => this.#leave(entry);
  }

  #leave(entry: Entry): void {
    entry.state = 'ended';
    this.#entries.delete(entry);
  }

  /** Takes out a connection without rooms; one that left of its own accord is not told. */
  #end(entry: Entry): void {
    if (entry.state === 'ended') return;
    this.#leave(entry);
    entry.subscriber.end();
  }

  /** Reads the rooms unless they are fresh; false when there are none any more. */
  #readRooms(entry: Entry): Promise<boolean> {
    if (!entry.stale) return Promise.resolve(true);
    entry.reading ??= this.#readUntilFresh(entry);
    return entry.reading;
  }

  async #readUntilFresh(entry: Entry): Promise<boolean> {
    try {
      while (entry.stale) {
        entry.stale = false;
        const rooms = await entry.subscriber.rooms();
        if (rooms === null) return false;
        entry.rooms = rooms;
        entry.scope = scopeOf(rooms);
      }
      return true;
    } catch (error) {
      entry.stale = true;
      throw error;
    } finally {
      entry.reading = null;
    }
  }

  async #catchUp(entry: Entry, cursor: number | null, scope: string | null): Promise<void> {
    const replay: LoggedEvent[] = [];
    let position = cursor ?? 0;
    let reset: ResetReason | null = cursor === null ? 'first' : null;
    // Another server may have been ahead of this one; a number beyond the log was never given out.
    if (position > this.#seq && position > (await logHead(this.db))) reset = 'too_old';
    for (;;) {
      if (entry.stale) {
        if (!(await this.#readRooms(entry))) return this.#end(entry);
        continue;
      }
      if (entry.state === 'ended') return;
      if (reset === null && scope !== entry.scope) reset = 'scope_changed';
      if (this.#seq - position > MAX_SCAN || replay.length > MAX_REPLAY) reset ??= 'too_old';
      // Nothing waits between this look and the join, so no event is dispatched in between.
      if (reset !== null || position >= this.#ringStart()) break;
      // Everything up to the dispatched number is committed; what is dispatched during this read lies
      // after it and is found by the next turn or in the ring.
      const to = this.#seq;
      const older = await readLog(this.db, position, READ, { to, audience: entry.rooms });
      replay.push(...older);
      position = older.length === READ ? (older.at(-1)?.seq ?? to) : to;
    }
    if (reset === null) {
      replay.push(...this.#ringAfter(position, entry.rooms));
      if (replay.length > MAX_REPLAY) reset = 'too_old';
    }
    entry.state = 'live';
    this.#join(entry);
    // The welcome comes after the replay: who has it holds everything up to its number.
    if (reset === null) for (const event of replay) entry.subscriber.deliver(event);
    const outcome = outcomeOf(reset, replay.length);
    const seq = reset === null ? Math.max(this.#seq, position) : this.#seq;
    entry.subscriber.welcome({ outcome, seq, scope: entry.scope });
  }

  #join(entry: Entry): void {
    entry.joined = entry.scope;
    entry.subscriber.join(entry.rooms);
  }

  #ringAfter(position: number, rooms: readonly string[]): LoggedEvent[] {
    const wanted = new Set(rooms);
    const found: LoggedEvent[] = [];
    // From the newest back: who comes back after a restart has missed few of them.
    for (let index = this.#ring.length - 1; index >= 0; index--) {
      const event = this.#ring[index];
      if (event === undefined || event.seq <= position) break;
      if (event.audience.some((room) => wanted.has(room))) found.push(event);
    }
    return found.reverse();
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
    // One after another: it is not awaited, and the database has other work.
    for (const entry of part) await this.#refresh([entry]);
  }

  async #refresh(entries: readonly Entry[]): Promise<void> {
    await Promise.all(
      entries.map(async (entry) => {
        entry.stale = true;
        // A connection that is still joining reads its rooms again before it joins.
        if (entry.state !== 'live') return;
        const inside = await this.#readRooms(entry);
        if (!inside) return this.#end(entry);
        if (entry.state !== 'live' || entry.joined === entry.scope) return;
        this.#join(entry);
        entry.subscriber.welcome({
          outcome: { kind: 'reset', reason: 'scope_changed' },
          seq: this.#seq,
          scope: entry.scope,
        });
      }),
    );
  }
}

function outcomeOf(reset: ResetReason | null, replayed: number): Outcome {
  if (reset !== null) return { kind: 'reset', reason: reset };
  return replayed === 0 ? { kind: 'current' } : { kind: 'replayed', count: replayed };
}

/** A short text that differs whenever the rooms do. */
export function scopeOf(rooms: readonly string[]): string {
  return [...rooms].sort().join(' ');
}
