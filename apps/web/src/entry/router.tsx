import { createRouter } from '@tanstack/react-router';
import { ErrorPage } from '../app/routes/ErrorPage.js';
import { rootRoute } from '../app/routes/root.js';
import { signedInRoute } from '../app/routes/signed-in.js';
import { Skeleton } from '../components/feedback/Skeleton.js';
import { accountRoutes, openRoutes } from '../features/accounts/routes.js';
import { activityRoutes } from '../features/activities/routes.js';
import { appointmentRoutes, openAppointmentRoutes } from '../features/appointments/routes.js';
import { auditRoutes } from '../features/audit/routes.js';
import { boardRoutes } from '../features/board/routes.js';
import { dutyRoutes } from '../features/duties/routes.js';
import { economyRoutes, openEconomyRoutes } from '../features/economy/routes.js';
import { incumbentRoutes } from '../features/incumbents/routes.js';
import { memberRoutes } from '../features/members/routes.js';
import { organizationRoutes } from '../features/organizations/routes.js';
import { settingRoutes } from '../features/settings/routes.js';
import { talentRoutes } from '../features/talents/routes.js';
import { taskRoutes } from '../features/tasks/routes.js';
import { teamRoutes } from '../features/teams/routes.js';
import { homeRoute } from './home.js';

/** Every address of the app. A feature adds its routes here, under the signed-in part. */
const routeTree = rootRoute.addChildren([
  ...openRoutes,
  ...openAppointmentRoutes,
  ...openEconomyRoutes,
  signedInRoute.addChildren([
    homeRoute,
    ...accountRoutes,
    ...activityRoutes,
    ...appointmentRoutes,
    ...auditRoutes,
    ...boardRoutes,
    ...dutyRoutes,
    ...economyRoutes,
    ...incumbentRoutes,
    ...memberRoutes,
    ...organizationRoutes,
    ...settingRoutes,
    ...talentRoutes,
    ...taskRoutes,
    ...teamRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  // On the phone the content scrolls within its bars.
  scrollToTopSelectors: ['#content'],
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingMinMs: 200,
  // A view that fails leaves the shell around it standing.
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: () => <Skeleton />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
