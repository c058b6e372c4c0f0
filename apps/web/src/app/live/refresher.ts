// Rereading of queries after events, in batches.
import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query';

/** Events of one burst are answered by one reading. */
const BATCH_MS = 100;
/** Thousands of browsers hear the same event: they do not all ask in the same millisecond. */
const JITTER_MS = 120;
/** Under a steady stream of events a query is read no more often than this. */
const BREATH_MS = 1_000;

interface Plan {
  timer: ReturnType<typeof setTimeout> | null;
  running: boolean;
  again: boolean;
  endedAt: number;
}

/** Clock, chance and visibility, which tests replace. */
export interface RefresherOptions {
  random?: () => number;
  /** Milliseconds of a clock that only runs forward. */
  elapsed?: () => number;
  /** Whether the page is hidden now. */
  hidden?: () => boolean;
  /** Called when everything that a burst made out of date has been read. */
  onSettled?: () => void;
}

/**
 * Reads queries again after events: in batches, with jitter, never two readings of one query at once,
 * and never none: an event that arrives during a reading causes another one, for the reading may have
 * begun before the change.
 */
export class Refresher {
  readonly #plans = new Map<string, Plan>();
  readonly #random: () => number;
  readonly #elapsed: () => number;
  readonly #hidden: () => boolean;
  readonly #onSettled: () => void;

  constructor(
    private readonly client: QueryClient,
    options: RefresherOptions = {},
  ) {
    this.#random = options.random ?? Math.random;
    this.#elapsed = options.elapsed ?? (() => performance.now());
    this.#hidden = options.hidden ?? (() => document.hidden);
    this.#onSettled = options.onSettled ?? (() => {});
  }

  /** Marks matching queries as out of date, and plans a reading of those on screen. */
  refresh(filters: QueryFilters): void {
    for (const query of this.client.getQueryCache().findAll(filters)) this.refreshOne(query);
  }

  refreshOne(query: Query): void {
    query.invalidate();
    // Off screen or in a hidden tab it is enough to be marked: the next look reads it.
    if (!query.isActive() || query.isDisabled() || this.#hidden()) return;
    const plan = this.#planOf(query);
    if (plan.running) plan.again = true;
    else if (plan.timer === null) this.#arm(query, plan);
  }

  /** Whether something is still to be read. */
  get busy(): boolean {
    return [...this.#plans.values()].some((plan) => plan.timer !== null || plan.running);
  }

  stop(): void {
    for (const plan of this.#plans.values()) if (plan.timer !== null) clearTimeout(plan.timer);
    this.#plans.clear();
  }

  #planOf(query: Query): Plan {
    const known = this.#plans.get(query.queryHash);
    if (known !== undefined) return known;
    const plan: Plan = { timer: null, running: false, again: false, endedAt: -BREATH_MS };
    this.#plans.set(query.queryHash, plan);
    return plan;
  }

  #arm(query: Query, plan: Plan): void {
    const breath = Math.max(0, plan.endedAt + BREATH_MS - this.#elapsed());
    const delay = Math.max(BATCH_MS, breath) + this.#random() * JITTER_MS;
    plan.timer = setTimeout(() => {
      plan.timer = null;
      void this.#run(query, plan);
    }, delay);
  }

  async #run(query: Query, plan: Plan): Promise<void> {
    plan.running = true;
    try {
      // A reading already under way may be older than the change: let it end, then read again.
      if (query.state.fetchStatus === 'fetching') await query.promise?.catch(() => {});
      await this.client.refetchQueries(
        { queryKey: query.queryKey, exact: true, type: 'active' },
        { cancelRefetch: false },
      );
    } finally {
      plan.running = false;
      plan.endedAt = this.#elapsed();
      if (plan.again && query.isActive()) {
        plan.again = false;
        this.#arm(query, plan);
      } else if (!this.busy) {
        this.#forgetRested();
        this.#onSettled();
      }
    }
  }
  /** A plan is kept only as long as its query has to wait. */
  #forgetRested(): void {
    const rested = this.#elapsed() - BREATH_MS;
    for (const [hash, plan] of this.#plans) if (plan.endedAt <= rested) this.#plans.delete(hash);
  }
}
