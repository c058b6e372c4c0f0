// The cache of queries: how long answers stay fresh, and when a query is tried again.
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { type LivePhase, liveState } from '../tab/state.js';
import { reportFault } from './faults.js';
import { mayRetry, toProblem } from './problem.js';

/**
 * While live delivery runs, what is on screen is kept fresh by events, also what was read while it was
 * about to begin; else every visit asks anew.
 */
const FRESH_MS = 60_000;
const FOLLOWED: readonly LivePhase[] = ['connecting', 'live'];
const MAX_RETRIES = 2;

/** The one cache of this tab; while the live connection stands, its answers count as fresh. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: reportFault }),
  defaultOptions: {
    queries: {
      staleTime: () => (FOLLOWED.includes(liveState.get().phase) ? FRESH_MS : 0),
      gcTime: 10 * 60_000,
      networkMode: 'always',
      refetchOnReconnect: false,
      retry: (failures, error) => failures < MAX_RETRIES && mayRetry(toProblem(error)),
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
  },
});
