// Routes of duties.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { membersHome } from '../../app/routes/as-member.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { month, searchOf } from '../../app/search.js';

const dutiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duties',
  beforeLoad: membersHome,
  validateSearch: searchOf({ month }),
  component: lazyRouteComponent(() => import('./DutiesPage.js'), 'DutiesPage'),
});

/** The desk of another month. */
export const dutyRoutes = [dutiesRoute];
