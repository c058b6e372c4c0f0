// Routes of settings.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { membersHome } from '../../app/routes/as-member.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { flag, searchOf, text } from '../../app/search.js';

/** The settings; `key` opens one of them, `own` leaves those where the district has chosen. */
const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings',
  beforeLoad: membersHome,
  validateSearch: searchOf({ key: text, text, own: flag }),
  component: lazyRouteComponent(() => import('./SettingsPage.js'), 'SettingsPage'),
});

/** 负面清单 of the district. */
const negativeListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/negative-list',
  component: lazyRouteComponent(
    () => import('./negative-list/NegativeListPage.js'),
    'NegativeListPage',
  ),
});

/** The settings, and the negative list. */
export const settingRoutes = [settingsRoute, negativeListRoute];
