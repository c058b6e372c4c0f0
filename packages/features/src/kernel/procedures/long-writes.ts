// Long writes that are under way in this process: how far each is, for its own actor alone.
import { AppError } from '../errors.js';

/** What a long write does, in this order. */
export type LongStage = 'reading' | 'checking' | 'writing';

/** What came of it; null while it is under way. */
export type LongOutcome = 'done' | 'cancelled' | 'failed' | null;

/** A long write as its actor is told of it. */
export interface LongWrite {
  /** Unlike that of any other, also after a restart. */
  id: number;
  /** Of two words about one write, the one with the higher number is the newer. */
  word: number;
  procedure: string;
  /** What it works on: the name of the file. */
  title: string;
  stage: LongStage;
  /** Rows that the stage has done, of how many; null until it is known how many there are. */
  done: number;
  of: number | null;
  outcome: LongOutcome;
  /** Why it failed; null otherwise. */
  message: string | null;
}

/** Where a stage says how many of its rows are done. @throws AppError write_cancelled */
export type Done = (rows: number) => void;

/** Where a work says how far it is. */
export interface Progress {
  /** Begins a stage of so many rows; null: not known. @throws AppError write_cancelled */
  begin(stage: LongStage, of: number | null): Done;
}

/** For works that nobody watches, and that run to their end. */
export const unwatched: Progress = { begin: () => () => {} };

/** Whose write it is, under which key. */
export interface LongWriteKey {
  accountId: number;
  procedure: string;
  key: string;
  inputHash: Buffer;
}

type Listener = (accountId: number, told: LongWrite) => void;

/** Its actor hears of a write no more often than this, but of a new stage and of the end at once. */
const TOLD_MS = 100;
/** What came of a write is told so long to whoever opens its page. */
const KEPT_MS = 10 * 60_000;

/** One long write: its work says how far it is, and it may be stopped. */
export class RunningWrite implements Progress {
  #told: LongWrite;
  #stopped = false;
  #toldAt = 0;
  #settle: () => void = () => {};
  /** Resolved when it has ended, whatever came of it. */
  readonly ended = new Promise<void>((resolve) => {
    this.#settle = resolve;
  });
  /** When it ended, in milliseconds; null while it is under way. */
  endedAt: number | null = null;

  constructor(
    readonly key: LongWriteKey,
    { id, title }: { id: number; title: string },
    private readonly tell: Listener,
    private readonly now: () => number,
  ) {
    const { procedure } = key;
    const nothing = { outcome: null, message: null };
    this.#told = { id, word: 0, procedure, title, stage: 'reading', done: 0, of: null, ...nothing };
  }

  get told(): LongWrite {
    return this.#told;
  }

  begin(stage: LongStage, of: number | null): Done {
    this.#say({ stage, done: 0, of }, true);
    return (done) => this.#say({ done }, false);
  }

  /** The work ends where it next says how far it is. Whoever calls this has kept the answer of its key. */
  stop(): void {
    this.#stopped = true;
  }

  /** Says what came of it. */
  end(outcome: LongOutcome, message: string | null): void {
    this.endedAt = this.now();
    this.#stopped = false;
    this.#say({ outcome, message }, true);
    this.#settle();
  }

  #say(changed: Partial<LongWrite>, atOnce: boolean): void {
    if (this.#stopped) throw new AppError('write_cancelled');
    this.#told = { ...this.#told, ...changed, word: this.#told.word + 1 };
    const time = performance.now();
    if (!atOnce && time - this.#toldAt < TOLD_MS) return;
    this.#toldAt = time;
    this.tell(this.key.accountId, this.#told);
  }
}

/** A write as its callers see it. Private fields would set apart what two builds of this file make. */
export type Running = Pick<RunningWrite, keyof RunningWrite>;

/** The long writes of this process. A restart ends them, and nothing of them is left. */
export class LongWrites {
  readonly #writes = new Map<number, RunningWrite>();
  readonly #listeners = new Set<Listener>();
  #last = 0;

  constructor(private readonly now: () => number) {}

  /** Takes a write in; what came of earlier ones of this procedure is told no longer. */
  begin(key: LongWriteKey, title: string): Running {
    this.#forget(key);
    this.#last = Math.max(this.#last + 1, this.now());
    const tell: Listener = (...told) => {
      for (const listener of this.#listeners) listener(...told);
    };
    const write = new RunningWrite(key, { id: this.#last, title }, tell, this.now);
    this.#writes.set(this.#last, write);
    return write;
  }

  /** The write under this key that is under way; null where there is none. */
  underWay({ accountId, procedure, key }: LongWriteKey): Running | null {
    const mine = (write: RunningWrite) =>
      write.endedAt === null &&
      write.key.accountId === accountId &&
      write.key.procedure === procedure &&
      write.key.key === key;
    return [...this.#writes.values()].find(mine) ?? null;
  }

  /** Writes of an account: under way, or ended not long ago. */
  of(accountId: number): LongWrite[] {
    this.#forget(null);
    const mine = [...this.#writes.values()].filter(({ key }) => key.accountId === accountId);
    return mine.map(({ told }) => told);
  }

  /** A write of this account; null where it has none of this number. */
  find(accountId: number, id: number): Running | null {
    const write = this.#writes.get(id);
    return write?.key.accountId === accountId ? write : null;
  }

  /** Calls whenever there is something new. @returns stops it */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #forget(next: LongWriteKey | null): void {
    for (const [id, { endedAt, key }] of this.#writes) {
      if (endedAt === null) continue;
      const followed = key.accountId === next?.accountId && key.procedure === next.procedure;
      if (followed || this.now() - endedAt > KEPT_MS) this.#writes.delete(id);
    }
  }
}

/** The long writes as their callers see them. */
export type LongWriteBook = Pick<LongWrites, keyof LongWrites>;
