// Route of the home.
import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../app/routes/signed-in.js';
import { knownMe } from '../app/session/me.js';
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
