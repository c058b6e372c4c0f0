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

/** 放假安排, which the district enters each year. */
const holidaysRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/holidays',
  component: lazyRouteComponent(() => import('./holidays/HolidaysPage.js'), 'HolidaysPage'),
});

/** The settings, the negative list, and the rest days. */
export const settingRoutes = [settingsRoute, negativeListRoute, holidaysRoute];
