// The router with the routes of all features.
import { createRouter } from '@tanstack/react-router';
import { ErrorPage } from '../app/routes/ErrorPage.js';
import { rootRoute } from '../app/routes/root.js';
import { signedInRoute } from '../app/routes/signed-in.js';
import { Skeleton } from '../components/feedback/Skeleton.js';
import { openRoutes, signedInRoutes } from './collected.js';
import { homeRoute } from './home.js';

/** Every address of the app, from the routes of the features. */
const routeTree = rootRoute.addChildren([
  ...openRoutes,
  signedInRoute.addChildren([homeRoute, ...signedInRoutes]),
]);

const [entry] = performance.getEntriesByType('navigation');
let opened = entry !== undefined && 'type' in entry && entry.type === 'navigate';

/**
 * Is there a place to go back to? A page that is opened anew stands at its top: to put it there would cost
 * a layout of all that it holds, in the midst of its drawing.
 */
function mayHaveMoved(): boolean {
  const fresh = opened;
  opened = false;
  return !fresh;
}

/** The router of the app. */
export const router = createRouter({
  routeTree,
  scrollRestoration: mayHaveMoved,
  // On the phone the content scrolls within its bars.
  scrollToTopSelectors: ['#content'],
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingMinMs: 200,
  // A view that fails leaves the shell around it standing.
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: () => <Skeleton />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
