import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { searchOf, text } from '../../app/search.js';

const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit',
  validateSearch: searchOf({ event: text }),
  component: lazyRouteComponent(() => import('./AuditRoutePage.js'), 'AuditRoutePage'),
});

export const auditRoutes = [auditRoute];
