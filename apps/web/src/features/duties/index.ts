// What a branch owes each month.
import { lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/api/query-client.js';
import { trpc } from '../../app/api/trpc.js';
import { defineWebFeature } from '../../app/feature/feature.js';
import { dutiesLive } from './live.js';
import { dutyRoutes } from './routes.js';

/** What a branch owes each month. */
export const duties = defineWebFeature({
  routes: dutyRoutes,
  live: dutiesLive,
  menu: [],
  reachedFrom: { '/duties': '/' },
  waits: [
    {
      roles: ['branch_secretary', 'organization_commissioner'],
      path: ['duties', 'reminders'],
      count: async () =>
        (await queryClient.fetchQuery(trpc.duties.reminders.queryOptions())).length,
    },
  ],
  homes: [
    {
      roles: ['branch_secretary', 'organization_commissioner'],
      plain: true,
      places: ['deskActions', 'deskDuties', 'waiting'],
      page: lazyRouteComponent(() => import('./Desk.js'), 'Desk'),
    },
  ],
  slots: {
    waiting: [
      {
        order: 3,
        roles: ['branch_secretary', 'organization_commissioner'],
        part: lazyRouteComponent(() => import('./Reminders.js'), 'Reminders'),
      },
    ],
  },
});
