// How far what is on screen can be trusted to be current.
import { useSyncExternalStore } from 'react';
import { createStore } from '../store.js';

/**
 * live: what is on screen follows the log. reconnecting: the line broke a moment ago.
 * stale: it has been broken for a while, what is on screen may be out of date.
 */
export type LivePhase = 'off' | 'connecting' | 'live' | 'reconnecting' | 'stale';

/** How far the screen can be trusted, and since when. */
export interface LiveState {
  phase: LivePhase;
  /** When the screen was last known to be right: milliseconds since 1970, null before the first time. */
  goodAt: number | null;
}

/** The state of this tab's live connection. */
export const liveState = createStore<LiveState>({ phase: 'off', goodAt: null });

/** The state of the live connection, for components. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(liveState.subscribe, liveState.get);
}
