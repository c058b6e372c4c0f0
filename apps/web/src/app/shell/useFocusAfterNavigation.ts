// Keyboard focus after a change of view.
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * After a change of view the focus goes to its heading, as it would on a page loaded anew: screen
 * readers say where they are, and the next Tab begins there. A change of filters moves nothing.
 */
export function useFocusAfterNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (fromLocation === undefined || fromLocation.pathname === toLocation.pathname) return;
        document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
