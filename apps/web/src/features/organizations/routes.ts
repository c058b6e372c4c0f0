// Routes of organizations.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { membersHome } from '../../app/routes/as-member.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { searchOf, text, wholeNumber } from '../../app/search.js';

const organizationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organizations',
  beforeLoad: membersHome,
  validateSearch: searchOf({ id: wholeNumber, text }),
  component: lazyRouteComponent(() => import('./OrganizationsPage.js'), 'OrganizationsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organizations/import',
  component: lazyRouteComponent(() => import('./ImportPage.js'), 'ImportPage'),
});

/** The tree, and the import of divisions. */
export const organizationRoutes = [organizationsRoute, importRoute];
