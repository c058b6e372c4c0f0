/** Computed values, remembered until an event touches them. */
/** A value with the number of the last event that it holds. */
export interface AsOf<T> {
  asOf: number;
  value: T;
}

interface Entry<T> {
  current: AsOf<T> | null;
  /** The computation under way, and the one that waits for it. */
  running: Promise<AsOf<T>> | null;
  queued: Promise<AsOf<T>> | null;
}

/** How a value is made, and what of it the events after it have touched. */
export interface Source<T, Part> {
  /** The last dispatched event, now. */
  seq: () => number;
  /** The part that these events touched; null for none. */
  touched: (after: number, upTo: number) => Promise<Part | null>;
  /** Makes the value anew, or only the touched part of the one before. */
  compute: (before: { value: T; touched: Part } | null) => Promise<T>;
}

/**
 * Keeps computed values and makes one anew only when an event has touched it. However many ask at
 * once, a key has one computation under way and one waiting: who comes during the first shares the
 * second, which begins after the request and so holds what the caller could know of.
 */
export class Memo<T, Part> {
  readonly #entries = new Map<string, Entry<T>>();

  /** @param most values kept; the one that was not asked for longest goes first */
  constructor(private readonly most: number) {}

  get(key: string, source: Source<T, Part>): Promise<AsOf<T>> {
    const entry = this.#entries.get(key) ?? { current: null, running: null, queued: null };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size > this.most) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    if (entry.current !== null && entry.current.asOf >= source.seq()) {
      return Promise.resolve(entry.current);
    }
    if (entry.running === null) return this.#run(entry, source);
    entry.queued ??= entry.running.then(
      () => this.#run(entry, source),
      () => this.#run(entry, source),
    );
    return entry.queued;
  }

  #run(entry: Entry<T>, source: Source<T, Part>): Promise<AsOf<T>> {
    entry.queued = null;
    const running = refresh(entry.current, source)
      .then((fresh) => {
        entry.current = fresh;
        return fresh;
      })
      .finally(() => {
        if (entry.running === running) entry.running = null;
      });
    entry.running = running;
    return running;
  }
}

/** The number is read before the tables, so the value holds every event up to it, at least. */
async function refresh<T, Part>(
  current: AsOf<T> | null,
  source: Source<T, Part>,
): Promise<AsOf<T>> {
  const asOf = source.seq();
  if (current === null) return { asOf, value: await source.compute(null) };
  const { value } = current;
  const touched = await source.touched(current.asOf, asOf);
  return { asOf, value: touched === null ? value : await source.compute({ value, touched }) };
}
