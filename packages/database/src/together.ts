// What is sent on a connection in one turn travels in one piece.
import type pg from 'pg';

/**
 * What is sent on this connection until the event loop turns travels in one piece. A call into the
 * system costs more than the statement that it carries.
 */
export function togetherOn({ connection: { stream } }: Pick<pg.Client, 'connection'>): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}
