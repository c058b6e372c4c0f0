// Route of the home.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/routes/signed-in.js';

/** `/`: each role begins with what it came for (HomeScreen.tsx). */
export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./HomeScreen.js'), 'HomeScreen'),
});
