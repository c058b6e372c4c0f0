// Begin and end of live delivery. The client itself is fetched when the first view is there.
import { firstView } from '../api/first-view.js';
import { liveState } from '../tab/state.js';

type Connection = typeof import('./connection.js');

/** The client could not be fetched: the line is broken. */
const AGAIN_MS = 3_000;

let connection: Connection | null = null;
let wanted: number | null = null;

/**
 * Starts live delivery under an assignment, or keeps the connection that already serves it. It begins at
 * the place in the log that was known before anything was read.
 */
export function startLive(assignment: number): void {
  if (connection !== null) connection.connect(assignment);
  else if (wanted === null) {
    liveState.set({ phase: 'connecting', goodAt: null });
    void firstView.then(fetchClient);
  }
  wanted = assignment;
}

/** Ends live delivery: signed out, or switching assignment. */
export function stopLive(): void {
  wanted = null;
  if (connection === null) liveState.set({ phase: 'off', goodAt: null });
  else connection.disconnect();
}

async function fetchClient(): Promise<void> {
  try {
    connection = await import('./connection.js');
  } catch {
    liveState.set({ phase: 'stale', goodAt: null });
    setTimeout(() => void fetchClient(), AGAIN_MS);
    return;
  }
  if (wanted !== null) connection.connect(wanted);
}
