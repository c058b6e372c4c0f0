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

/** The router of the app. */
export const router = createRouter({
  routeTree,
  scrollRestoration: true,
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
