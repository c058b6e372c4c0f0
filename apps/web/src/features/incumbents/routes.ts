// Routes of incumbents.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/routes/signed-in.js';

const incumbentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teams/on-record',
  component: lazyRouteComponent(() => import('./BatchesPage.js'), 'BatchesPage'),
});

const incumbentImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teams/on-record/import',
  component: lazyRouteComponent(() => import('./ImportPage.js'), 'ImportPage'),
});

const batchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teams/on-record/$batchId',
  params: {
    parse: ({ batchId }) => ({ batchId: Number(batchId) }),
    stringify: ({ batchId }) => ({ batchId: String(batchId) }),
  },
  component: lazyRouteComponent(() => import('./BatchPage.js'), 'BatchPage'),
});

/** The list of batches, the import, one batch. */
export const incumbentRoutes = [incumbentsRoute, incumbentImportRoute, batchRoute];
