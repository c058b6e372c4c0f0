// The cache of queries: how long answers stay fresh, and when a query is tried again.
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { liveState } from '../tab/state.js';
import { reportFault } from './faults.js';
import { mayRetry, toProblem } from './problem.js';

/** While live delivery runs, what is on screen is kept fresh by events; else every visit asks anew. */
const FRESH_MS = 60_000;
const MAX_RETRIES = 2;

/** The one cache of this tab; while the live connection stands, its answers count as fresh. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: reportFault }),
  defaultOptions: {
    queries: {
      staleTime: () => (liveState.get().phase === 'live' ? FRESH_MS : 0),
      gcTime: 10 * 60_000,
      networkMode: 'always',
      refetchOnReconnect: false,
      retry: (failures, error) => failures < MAX_RETRIES && mayRetry(toProblem(error)),
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
  },
});
