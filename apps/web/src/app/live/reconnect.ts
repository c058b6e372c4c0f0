// When a broken connection is tried again, and when a silent one counts as dead.
import type { Socket } from 'socket.io-client';

/**
 * How soon a broken line is tried again: within two seconds, at a moment by chance. The lines of all
 * browsers break at once when the server starts anew, and those who come back are spread over that time.
 */
export const reconnection = {
  reconnectionDelay: 1_000,
  randomizationFactor: 1,
  reconnectionDelayMax: 2_000,
} as const;

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
