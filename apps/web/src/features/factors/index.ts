// The second factor: given at the sign-in, set up, managed by its owner, reset by administrators.
import SafetyOutlined from '@ant-design/icons-svg/es/asn/SafetyOutlined';
import { lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/api/query-client.js';
import { trpc } from '../../app/api/trpc.js';
import { defineWebFeature } from '../../app/feature/feature.js';
import { factorsLive } from './live.js';
import { factorRoutes, openRoutes } from './routes.js';

/** The second factor of accounts. */
export const factors = defineWebFeature({
  routes: factorRoutes,
  openRoutes,
  live: factorsLive,
  menu: [
    {
      to: '/factor-resets',
      label: '第二因素',
      icon: SafetyOutlined,
      roles: { system_admin: 6, security_admin: 6, audit_admin: 6 },
    },
  ],
  reachedFrom: { '/account/factors': '/account' },
  waits: [
    {
      roles: ['system_admin', 'security_admin', 'audit_admin'],
      path: ['factors', 'resets'],
      count: async () =>
        (await queryClient.fetchQuery(trpc.factors.resets.queryOptions())).filter(
          ({ confirmable }) => confirmable,
        ).length,
    },
  ],
  slots: {
    waiting: [
      {
        order: 60,
        roles: ['system_admin', 'security_admin', 'audit_admin'],
        part: lazyRouteComponent(() => import('./resets/WaitingResets.js'), 'WaitingResets'),
      },
    ],
  },
});
