// Routes of what is shown or handed out beyond the usual.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { membersHome } from '../../app/routes/as-member.js';
import { signedInRoute } from '../../app/routes/signed-in.js';

const disclosuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/disclosures',
  beforeLoad: membersHome,
  component: lazyRouteComponent(() => import('./DisclosuresPage.js'), 'DisclosuresPage'),
});

/** The page of the approver. */
export const disclosureRoutes = [disclosuresRoute];
