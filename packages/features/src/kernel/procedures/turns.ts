// Long works in short turns, between which others are answered.
import { createHash } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';

/** Others wait no longer than this for a work of many parts. */
const TURN_MS = 6;

/** Turns of one work. Between them whatever it rests on may change, unless it holds a lock. */
export class Turns {
  #begun = performance.now();
  #parts = 0;

  /** @param done is told between the turns how many parts are done; what it throws ends the work */
  constructor(private readonly done: (parts: number) => void = () => {}) {}

  /** Call it after each part: where this turn was long enough, others come first. */
  async next(): Promise<void> {
    this.#parts += 1;
    if (performance.now() - this.#begun < TURN_MS) return;
    this.done(this.#parts);
    await othersFirst();
    this.#begun = performance.now();
  }
}

/** What is made of each, in turns. @param done as that of `Turns` */
export async function inTurns<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
  done?: (parts: number) => void,
): Promise<Made[]> {
  const turns = new Turns(done);
  const made: Made[] = [];
  for (const [index, item] of items.entries()) {
    made.push(make(item, index));
    await turns.next();
  }
  return made;
}

/** Hashed in one piece: a millisecond or two. */
const PIECE = 1024 * 1024;

/** SHA-256 of text and of files of many megabytes, in turns. */
export async function sha256InTurns(...parts: readonly (string | Uint8Array)[]): Promise<Buffer> {
  const hash = createHash('sha256');
  const turns = new Turns();
  for (const part of parts) {
    if (typeof part === 'string') {
      hash.update(part);
      continue;
    }
    for (let start = 0; start < part.length; start += PIECE) {
      hash.update(part.subarray(start, start + PIECE));
      await turns.next();
    }
  }
  return hash.digest();
}
