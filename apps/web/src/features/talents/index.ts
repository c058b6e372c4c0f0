// The pool of people for village posts.
import AuditOutlined from '@ant-design/icons-svg/es/asn/AuditOutlined';
import IdcardOutlined from '@ant-design/icons-svg/es/asn/IdcardOutlined';
import { lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/api/query-client.js';
import { trpc } from '../../app/api/trpc.js';
import { defineWebFeature } from '../../app/feature/feature.js';
import { talentsLive } from './live.js';
import { talentRoutes } from './routes.js';

/** The pool of people for village posts. */
export const talents = defineWebFeature({
  routes: talentRoutes,
  live: talentsLive,
  menu: [
    {
      to: '/talents',
      label: '人才库',
      icon: IdcardOutlined,
      roles: {
        branch_secretary: 50,
        organization_commissioner: 50,
        street_organizer: 50,
        district_auditor: 50,
        district_approver: 50,
      },
      ofVillages: true,
    },
    {
      to: '/talents/consents',
      label: '信息征求同意',
      icon: AuditOutlined,
      roles: { branch_secretary: 87, street_organizer: 87, district_approver: 87 },
    },
    { to: '/my/volunteer', label: '自荐', icon: IdcardOutlined, roles: { member: 30 } },
  ],
  waits: [
    {
      roles: ['street_organizer'],
      path: ['talents', 'waitingIntake'],
      count: async () =>
        (await queryClient.fetchQuery(trpc.talents.waitingIntake.queryOptions())).files,
    },
  ],
  slots: {
    waiting: [
      {
        order: 6,
        roles: ['branch_secretary', 'street_organizer', 'district_approver'],
        part: lazyRouteComponent(() => import('./WaitingConsents.js'), 'WaitingConsents'),
      },
      {
        order: 28,
        roles: ['street_organizer'],
        part: lazyRouteComponent(() => import('./WaitingIntake.js'), 'WaitingIntake'),
      },
    ],
  },
});
