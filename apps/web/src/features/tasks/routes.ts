import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { flag, searchOf } from '../../app/search.js';

export const myTasksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/tasks',
  validateSearch: searchOf({ finished: flag }),
  component: lazyRouteComponent(() => import('./MyTasksPage.js'), 'MyTasksPage'),
});

export const myTaskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/tasks/$taskId',
  params: {
    parse: ({ taskId }) => ({ taskId: Number(taskId) }),
    stringify: ({ taskId }) => ({ taskId: String(taskId) }),
  },
  component: lazyRouteComponent(() => import('./MyTaskPage.js'), 'MyTaskPage'),
});

export const taskRoutes = [myTasksRoute, myTaskRoute];
