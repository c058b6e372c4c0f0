// Routes of the second factor, before and behind the sign-in.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { membersHome } from '../../app/routes/as-member.js';
import { rootRoute } from '../../app/routes/root.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { ownPath, searchOf, text, wholeNumber } from '../../app/search.js';

const answerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/second-factor',
  validateSearch: searchOf({ next: ownPath }),
  component: lazyRouteComponent(() => import('./open/AnswerPage.js'), 'AnswerPage'),
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/second-factor/set-up',
  validateSearch: searchOf({ next: ownPath }),
  component: lazyRouteComponent(() => import('./open/SetUpPage.js'), 'SetUpPage'),
});

/** Views for people who have given their password and nothing else. */
export const openRoutes = [answerRoute, setUpRoute];

const ownFactorsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/factors',
  component: lazyRouteComponent(() => import('./own/OwnFactorsPage.js'), 'OwnFactorsPage'),
});

const resetsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/factor-resets',
  beforeLoad: membersHome,
  validateSearch: searchOf({ account: wholeNumber, name: text }),
  component: lazyRouteComponent(() => import('./resets/ResetsPage.js'), 'ResetsPage'),
});

/** Routes of the own factors and of resets. */
export const factorRoutes = [ownFactorsRoute, resetsRoute];
