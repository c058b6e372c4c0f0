// The way into a village post.
import AuditOutlined from '@ant-design/icons-svg/es/asn/AuditOutlined';
import { lazyRouteComponent } from '@tanstack/react-router';
import { defineWebFeature } from '../../app/feature/feature.js';
import { appointmentsLive } from './live.js';
import { appointmentRoutes, openAppointmentRoutes } from './routes.js';

/** The way into a village post. */
export const appointments = defineWebFeature({
  routes: appointmentRoutes,
  openRoutes: openAppointmentRoutes,
  live: appointmentsLive,
  menu: [
    {
      to: '/appointments',
      label: '人选办理',
      icon: AuditOutlined,
      roles: { street_organizer: 70, district_auditor: 70, district_approver: 70 },
      ofVillages: true,
    },
  ],
  reachedFrom: {
    '/reviews': '/',
    '/reviews/$opinionId': '/reviews',
    '/reviews/withdrawals': '/reviews',
  },
  homes: [
    {
      roles: ['joint_review_officer'],
      label: '联审',
      page: lazyRouteComponent(() => import('./review/QueuePage.js'), 'QueueHome'),
    },
    {
      roles: ['village_supervisor'],
      label: '村务监督',
      page: lazyRouteComponent(() => import('./supervision/SupervisionPage.js'), 'SupervisionPage'),
    },
  ],
  waits: [
    {
      roles: ['street_organizer', 'district_auditor', 'district_approver'],
      path: ['appointments', 'list'],
      count: async () => (await import('./board/my-turn.js')).countMyTurn(),
    },
    {
      roles: ['district_auditor', 'district_approver'],
      path: ['appointments', 'changes'],
      count: async () => (await import('./board/my-turn.js')).countChanges(),
    },
    {
      roles: ['joint_review_officer'],
      path: ['appointments', 'queue'],
      count: async () => (await import('./board/my-turn.js')).countQueue(),
    },
  ],
  slots: {
    waiting: [
      {
        order: 15,
        roles: ['street_organizer', 'district_auditor', 'district_approver'],
        part: lazyRouteComponent(() => import('./board/MyTurn.js'), 'MyTurn'),
      },
      {
        order: 16,
        roles: ['district_approver'],
        part: lazyRouteComponent(
          () => import('./review/WaitingWithdrawals.js'),
          'WaitingWithdrawals',
        ),
      },
      {
        order: 17,
        roles: ['district_auditor', 'district_approver'],
        part: lazyRouteComponent(() => import('./board/WaitingChanges.js'), 'WaitingChanges'),
      },
    ],
    boardWide: [
      {
        order: 20,
        roles: ['district_auditor', 'district_approver'],
        part: lazyRouteComponent(() => import('./board/Pipeline.js'), 'Pipeline'),
      },
    ],
  },
});
