// Loading of the next views' code in idle time.
import { type RegisteredRouter, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { firstView } from '../app/api/first-view.js';

const IDLE_MS = 4_000;

/**
 * Fetches the code of the views behind this one while nothing else happens: in a meeting room without
 * a signal they then still open.
 *
 * @param fetch preloads the views; the same function at each render
 */
export function useFetchAhead(fetch: (router: RegisteredRouter) => void): void {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    void firstView.then(() => {
      if (!gone) timer = setTimeout(() => fetch(router), IDLE_MS);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [router, fetch]);
}
