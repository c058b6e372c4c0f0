// Routes of accounts, before and behind the sign-in.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { membersHome } from '../../app/routes/as-member.js';
import { rootRoute } from '../../app/routes/root.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { flag, ownPath, searchOf, text } from '../../app/search.js';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: searchOf({ next: ownPath, ended: flag }),
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.js'), 'SignInPage'),
});

const activateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activate',
  // The QR code that a secretary hands out holds the code in its address.
  validateSearch: searchOf({ code: text }),
  component: lazyRouteComponent(() => import('./sign-in/ActivatePage.js'), 'ActivatePage'),
});

const firstPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password',
  validateSearch: searchOf({ next: ownPath }),
  component: lazyRouteComponent(
    () => import('./sign-in/FirstPasswordPage.js'),
    'FirstPasswordPage',
  ),
});

/** Views for people who are not signed in, or not quite. */
export const openRoutes = [signInRoute, activateRoute, firstPasswordRoute];

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./AccountPage.js'), 'AccountPage'),
});

const sessionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/sessions',
  component: lazyRouteComponent(() => import('./sessions/SessionsPage.js'), 'SessionsPage'),
});

const passwordRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/password',
  component: lazyRouteComponent(() => import('./passwords/PasswordPage.js'), 'PasswordPage'),
});

const ownCodesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/codes',
  component: lazyRouteComponent(() => import('./codes/OwnCodesPage.js'), 'OwnCodesPage'),
});

const codesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/codes',
  beforeLoad: membersHome,
  component: lazyRouteComponent(() => import('./codes/CodesPage.js'), 'CodesPage'),
});

const accountsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts',
  beforeLoad: membersHome,
  validateSearch: searchOf({ text }),
  component: lazyRouteComponent(() => import('./list/AccountsRoutePage.js'), 'AccountsRoutePage'),
});

const accountAssignmentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts/$accountId',
  params: {
    parse: ({ accountId }) => ({ accountId: Number(accountId) }),
    stringify: ({ accountId }) => ({ accountId: String(accountId) }),
  },
  component: lazyRouteComponent(
    () => import('./assignments/AssignmentsPage.js'),
    'AssignmentsPage',
  ),
});

/** Routes of the own account and of the list of accounts. */
export const accountRoutes = [
  accountRoute,
  sessionsRoute,
  passwordRoute,
  ownCodesRoute,
  codesRoute,
  accountsRoute,
  accountAssignmentsRoute,
];
