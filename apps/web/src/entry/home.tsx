// Route of the home.
import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../app/routes/signed-in.js';
import { ensureMe, knownMe } from '../app/session/me.js';
import { preloadHome } from './collected.js';
import { HomeScreen } from './HomeScreen.js';

/** `/`: each role begins with what it came for (HomeScreen.tsx). */
export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: async () => {
    const me = knownMe();
    if (me !== undefined) await preloadHome(me);
  },
  component: HomeScreen,
});

/**
 * Asks for what the home shows as soon as it is known who reads it: the router would begin with it only
 * after it has been drawn once.
 */
export async function askForHome(): Promise<void> {
  if (location.pathname !== '/') return;
  try {
    const me = await ensureMe();
    if (!me.mustChangePassword && !me.noticeUnread) await preloadHome(me);
  } catch {
    // Whoever is not signed in is led to the sign-in by the router, which asks the same.
  }
}
