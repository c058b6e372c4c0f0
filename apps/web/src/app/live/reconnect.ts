// When a broken connection is tried again, and when a silent one counts as dead.
import type { Socket } from 'socket.io-client';

/**
 * How soon a broken line is tried again: after half a second, then at longer and longer intervals,
 * spread so that thousands of browsers do not come back in one millisecond, never longer than this.
 */
export const reconnection = { reconnectionDelay: 500, reconnectionDelayMax: 2_000 } as const;

/** The server says something at least every fifteen seconds; a line silent for longer may be dead. */
const SILENT_MS = 20_000;

/** Whether a line that still calls itself connected may be a dead one, as after a phone slept. */
export function isSilent(heardAt: number | null, now: number): boolean {
  return heardAt !== null && now - heardAt > SILENT_MS;
}

/** Connects anew, now: a wait before the next attempt, or an attempt without answer, is dropped. */
export function reconnectNow(socket: Pick<Socket, 'disconnect' | 'connect'>): void {
  // While socket.io waits for its next attempt, `connect` alone does nothing.
  socket.disconnect().connect();
}
