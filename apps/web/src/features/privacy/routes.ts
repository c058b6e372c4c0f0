// Routes of the notice, before and behind the sign-in.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { membersHome } from '../../app/routes/as-member.js';
import { rootRoute } from '../../app/routes/root.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { ownPath, searchOf } from '../../app/search.js';

const noticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notice',
  // With `next` it is read on the way to there, and noted.
  validateSearch: searchOf({ next: ownPath }),
  component: lazyRouteComponent(() => import('./NoticePage.js'), 'NoticePage'),
});

/** The notice, for everybody. */
export const openRoutes = [noticeRoute];

const ownReadingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/notice',
  component: lazyRouteComponent(() => import('./OwnNoticePage.js'), 'OwnNoticePage'),
});

const manageRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices',
  beforeLoad: membersHome,
  component: lazyRouteComponent(() => import('./ManageNoticePage.js'), 'ManageNoticePage'),
});

/** The own readings, and the administrators' page. */
export const privacyRoutes = [ownReadingsRoute, manageRoute];
