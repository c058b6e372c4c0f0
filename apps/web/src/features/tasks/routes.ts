// Routes of tasks.
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { DeliveryState } from '@xianfeng/features/tasks/labels';
import { namesOf } from '@xianfeng/rules';
import { asMember } from '../../app/routes/as-member.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { flag, oneOf, searchOf, wholeNumber } from '../../app/search.js';

// Named here and not read from the schema: routes are part of the first load.
const states = namesOf({
  handed: true,
  accepted: true,
  reported: true,
  returned: true,
  closed: true,
  withdrawn: true,
} satisfies Record<DeliveryState, true>);

const taskId = {
  parse: (raw: { taskId: string }) => ({ taskId: Number(raw.taskId) }),
  stringify: (params: { taskId: number }) => ({ taskId: String(params.taskId) }),
};

const myTasksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/tasks',
  beforeLoad: () => {
    if (!asMember()) throw redirect({ to: '/tasks' });
  },
  validateSearch: searchOf({ finished: flag }),
  component: lazyRouteComponent(() => import('./MyTasksPage.js'), 'MyTasksPage'),
});

const myTaskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/tasks/$taskId',
  params: taskId,
  beforeLoad: ({ params }) => {
    if (!asMember()) throw redirect({ to: '/tasks/$taskId', params });
  },
  component: lazyRouteComponent(() => import('./MyTaskPage.js'), 'MyTaskPage'),
});

const tasksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tasks',
  beforeLoad: () => {
    if (asMember()) throw redirect({ to: '/my/tasks' });
  },
  /** Which of the two lists, and whether finished ones are in it. */
  validateSearch: searchOf({ side: oneOf(['received', 'sent']), all: flag }),
  component: lazyRouteComponent(() => import('./list/TasksPage.js'), 'TasksPage'),
});

const handTaskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tasks/new',
  /** `under`: the received task that is split on. */
  validateSearch: searchOf({ under: wholeNumber }),
  component: lazyRouteComponent(() => import('./hand/HandPage.js'), 'HandPage'),
});

/** A task that an organization has, a member reads on a page of the own. */
function membersOwn({ params }: { params: { taskId: number } }): void {
  if (asMember()) throw redirect({ to: '/my/tasks/$taskId', params });
}

const taskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tasks/$taskId',
  params: taskId,
  beforeLoad: membersOwn,
  /** Which deliveries are listed, and which of them is open beside the list. */
  validateSearch: searchOf({ state: oneOf(states), delivery: wholeNumber }),
  component: lazyRouteComponent(() => import('./detail/TaskPage.js'), 'TaskPage'),
});

/** Routes of members and of organizations. */
export const taskRoutes = [myTasksRoute, myTaskRoute, tasksRoute, handTaskRoute, taskRoute];
