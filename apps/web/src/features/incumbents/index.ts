// Putting those on record who sit on a seat already.
import { lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/api/query-client.js';
import { trpc } from '../../app/api/trpc.js';
import { defineWebFeature } from '../../app/feature/feature.js';
import { incumbentsLive } from './live.js';
import { incumbentRoutes } from './routes.js';

/** Putting those on record who sit on a seat already. */
export const incumbents = defineWebFeature({
  routes: incumbentRoutes,
  live: incumbentsLive,
  menu: [],
  waits: [
    {
      roles: ['district_approver'],
      path: ['incumbents', 'waiting'],
      count: async () =>
        (await queryClient.fetchQuery(trpc.incumbents.waiting.queryOptions())).batches,
    },
  ],
  slots: {
    waiting: [
      {
        order: 27,
        roles: ['district_approver'],
        part: lazyRouteComponent(() => import('./WaitingBatches.js'), 'WaitingBatches'),
      },
    ],
  },
  reachedFrom: { '/teams/on-record': '/teams' },
});
