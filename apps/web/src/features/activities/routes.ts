import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/routes/signed-in.js';

const activityId = {
  parse: (raw: { activityId: string }) => ({ activityId: Number(raw.activityId) }),
  stringify: (params: { activityId: number }) => ({ activityId: String(params.activityId) }),
};

export const myActivitiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/activities',
  component: lazyRouteComponent(() => import('./MyActivitiesPage.js'), 'MyActivitiesPage'),
});

export const myActivityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/activities/$activityId',
  params: activityId,
  component: lazyRouteComponent(() => import('./MyActivityPage.js'), 'MyActivityPage'),
});

export const askLeaveRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/activities/$activityId/leave',
  params: activityId,
  component: lazyRouteComponent(() => import('./AskLeavePage.js'), 'AskLeavePage'),
});

export const activityRoutes = [myActivitiesRoute, myActivityRoute, askLeaveRoute];
