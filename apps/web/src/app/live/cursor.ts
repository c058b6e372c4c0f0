// The tab's place in the event log.
import type { LiveEvent, Welcome } from './protocol.js';

/** Where a tab is in the log, and the rooms that it was in then. */
export interface Position {
  seq: number;
  scope: string;
}

/** What to do after a welcome: nothing was missed, or everything on screen must be read anew. */
export type Verdict = 'nothing' | 'refetch';

/**
 * The place of this tab in the event log. It takes each event once, in order, and says when what is
 * on screen can no longer be made right by events alone.
 */
export class Cursor {
  #position: Position | null;

  constructor(kept: Position | null) {
    this.#position = kept;
  }

  get position(): Position | null {
    return this.#position;
  }

  /** Whether the event is new to this tab. */
  take(event: Pick<LiveEvent, 'seq'>): boolean {
    // Before the first welcome there is no place yet: everything is read after it anyway.
    if (this.#position === null || event.seq <= this.#position.seq) return false;
    this.#position = { ...this.#position, seq: event.seq };
    return true;
  }

  welcome(welcome: Welcome): Verdict {
    const before = this.#position;
    const reset = welcome.outcome.kind === 'reset';
    // After a reset the server's number counts, also when it is lower (a restored backup).
    const seq = reset || before === null ? welcome.seq : Math.max(before.seq, welcome.seq);
    this.#position = { seq, scope: welcome.scope };
    return reset ? 'refetch' : 'nothing';
  }

  /** A quiet client hears how far the log is, so that its place does not grow old. */
  upTo(seq: number): void {
    if (this.#position !== null && seq > this.#position.seq) {
      this.#position = { ...this.#position, seq };
    }
  }
}
