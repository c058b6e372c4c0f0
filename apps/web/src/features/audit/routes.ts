// Routes of the event log.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { searchOf, text, wholeNumber } from '../../app/search.js';

const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit',
  validateSearch: searchOf({ event: text, session: wholeNumber, address: text }),
  component: lazyRouteComponent(() => import('./AuditRoutePage.js'), 'AuditRoutePage'),
});

/** The page of the log. */
export const auditRoutes = [auditRoute];
