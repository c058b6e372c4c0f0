// Long works in short turns, between which others are answered.
import { setImmediate as othersFirst } from 'node:timers/promises';

/** Others wait no longer than this for a work of many parts. */
const TURN_MS = 6;

/** Turns of one work. Between them whatever it rests on may change, unless it holds a lock. */
export class Turns {
  #begun = performance.now();

  /** Call it after each part: where this turn was long enough, others come first. */
  async next(): Promise<void> {
    if (performance.now() - this.#begun < TURN_MS) return;
    await othersFirst();
    this.#begun = performance.now();
  }
}

/** What is made of each, in turns. */
export async function inTurns<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Promise<Made[]> {
  const turns = new Turns();
  const made: Made[] = [];
  for (const [index, item] of items.entries()) {
    made.push(make(item, index));
    await turns.next();
  }
  return made;
}
