// The queue for what takes memory or a reading process: one of an owner at a time, a bounded whole.
import { AppError } from '@xianfeng/features/kernel';

/** What may be worked on at once, and what may wait for it. */
export interface QueueLimits {
  /** Requests. */
  atOnce: number;
  /** Bytes of their bodies; a larger one is worked on alone. */
  bytes: number;
  /** Requests that wait, of everybody. */
  waiting: number;
  /** How long one waits. */
  ms: number;
}

const usual: QueueLimits = {
  atOnce: 8,
  bytes: 24 * 1024 * 1024,
  waiting: 100,
  ms: 60_000,
};

/** What asks for a turn. */
export interface Asking {
  /** Whose turn it is: an owner has one at a time. */
  owner: string;
  bytes: number;
  /** Aborted when whoever asks has gone. */
  gone: AbortSignal;
}

interface Waiting extends Asking {
  begin(): void;
}

/** What waits longer, or finds too many waiting, is told so. */
export const busy = (): AppError =>
  new AppError('too_many_requests', { message: '正在处理的文件较多，请稍等一会儿再试。' });

/**
 * Gives turns in the order in which they are asked for. Whoever has one already is passed over until it
 * ends, so that nobody waits for more than one request of another; whoever needs more bytes than are left
 * is not passed over, else small ones would keep a large one waiting for ever.
 */
export class Queue {
  readonly #limits: QueueLimits;
  readonly #owners = new Set<string>();
  #waiting: Waiting[] = [];
  #bytes = 0;

  constructor(limits: Partial<QueueLimits> = {}) {
    this.#limits = { ...usual, ...limits };
  }

  /**
   * Waits for a turn.
   *
   * @returns what ends it; called again it does nothing
   * @throws AppError too_many_requests
   */
  take(asking: Asking): Promise<() => void> {
    const { waiting: most, ms } = this.#limits;
    return new Promise((resolve, reject) => {
      if (asking.gone.aborted || this.#waiting.length >= most) return reject(busy());
      const waiting: Waiting = {
        ...asking,
        begin: () => {
          clear();
          resolve(this.#begun(asking));
        },
      };
      const leave = () => {
        clear();
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        // It may have been the one for whose bytes the others waited.
        this.#next();
        reject(busy());
      };
      const timer = setTimeout(leave, ms).unref();
      const clear = () => {
        clearTimeout(timer);
        asking.gone.removeEventListener('abort', leave);
      };
      asking.gone.addEventListener('abort', leave);
      this.#waiting.push(waiting);
      return this.#next();
    });
  }

  #begun({ owner, bytes }: Asking): () => void {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#owners.delete(owner);
      this.#bytes -= bytes;
      this.#next();
    };
  }

  #next(): void {
    for (const each of this.#waiting) {
      const under = this.#owners.size;
      if (under >= this.#limits.atOnce) return;
      if (this.#owners.has(each.owner)) continue;
      if (under > 0 && this.#bytes + each.bytes > this.#limits.bytes) return;
      this.#waiting = this.#waiting.filter((other) => other !== each);
      this.#owners.add(each.owner);
      this.#bytes += each.bytes;
      each.begin();
    }
  }
}
