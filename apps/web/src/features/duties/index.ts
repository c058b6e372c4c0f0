// What a branch owes each month.
import { lazyRouteComponent } from '@tanstack/react-router';
import { defineWebFeature } from '../../app/feature/feature.js';
import { dutiesLive } from './live.js';
import { dutyRoutes } from './routes.js';

/** What a branch owes each month. */
export const duties = defineWebFeature({
  routes: dutyRoutes,
  live: dutiesLive,
  menu: [],
  reachedFrom: { '/duties': '/' },
  homes: [
    {
      roles: ['branch_secretary', 'organization_commissioner'],
      plain: true,
      places: ['deskActions', 'deskDuties', 'waiting'],
      page: lazyRouteComponent(() => import('./Desk.js'), 'Desk'),
    },
  ],
});
