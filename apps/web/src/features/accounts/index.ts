// Accounts, sessions and assignments.
import KeyOutlined from '@ant-design/icons-svg/es/asn/KeyOutlined';
import SafetyCertificateOutlined from '@ant-design/icons-svg/es/asn/SafetyCertificateOutlined';
import { lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/api/query-client.js';
import { trpc } from '../../app/api/trpc.js';
import { defineWebFeature } from '../../app/feature/feature.js';
import { accountsLive } from './live.js';
import { accountRoutes, openRoutes } from './routes.js';

/** Accounts, sessions and assignments. */
export const accounts = defineWebFeature({
  routes: accountRoutes,
  openRoutes,
  live: accountsLive,
  menu: [
    {
      to: '/accounts',
      label: '账号授权',
      icon: SafetyCertificateOutlined,
      roles: { street_organizer: 86 },
    },
    {
      to: '/codes',
      label: '激活码确认',
      icon: KeyOutlined,
      roles: { system_admin: 5, security_admin: 5, audit_admin: 5 },
    },
  ],
  reachedFrom: { '/account': '/' },
  homes: [
    {
      roles: ['system_admin', 'security_admin'],
      label: '账号',
      page: lazyRouteComponent(() => import('./list/AccountsPage.js'), 'AccountsPage'),
    },
    {
      roles: ['department_officer'],
      page: lazyRouteComponent(() => import('./AccountPage.js'), 'AccountPage'),
    },
  ],
  waits: [
    {
      roles: ['system_admin', 'security_admin', 'audit_admin'],
      path: ['accounts', 'codes'],
      count: async () =>
        (await queryClient.fetchQuery(trpc.accounts.codes.queryOptions())).filter(
          ({ confirmable }) => confirmable,
        ).length,
    },
  ],
  slots: {
    waiting: [
      {
        order: 50,
        roles: ['system_admin', 'security_admin', 'audit_admin'],
        part: lazyRouteComponent(() => import('./codes/WaitingCodes.js'), 'WaitingCodes'),
      },
      {
        order: 51,
        roles: ['security_admin', 'audit_admin'],
        part: lazyRouteComponent(() => import('./codes/RoleConflicts.js'), 'WaitingConflicts'),
      },
    ],
  },
});
