// Organizational life: plans, records, reviews and leave.
import CalendarOutlined from '@ant-design/icons-svg/es/asn/CalendarOutlined';
import { lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/api/query-client.js';
import { defineWebFeature } from '../../app/feature/feature.js';
import { homeActivities } from './home/query.js';
import { activitiesLive } from './live.js';
import { activityRoutes } from './routes.js';

/** Organizational life: plans, records, reviews and leave. */
export const activities = defineWebFeature({
  routes: activityRoutes,
  live: activitiesLive,
  menu: [
    { to: '/my/activities', label: '组织生活', icon: CalendarOutlined, roles: { member: 20 } },
    {
      to: '/activities',
      label: '组织生活',
      icon: CalendarOutlined,
      roles: {
        branch_secretary: 10,
        organization_commissioner: 10,
        street_organizer: 10,
        district_auditor: 10,
        district_approver: 10,
      },
    },
  ],
  waits: [
    {
      roles: ['branch_secretary', 'street_organizer'],
      path: ['activities', 'pendingLeave'],
      count: async () => (await import('./waiting/query.js')).countLeave(),
    },
    {
      roles: [
        'branch_secretary',
        'organization_commissioner',
        'street_organizer',
        'district_auditor',
      ],
      path: ['activities', 'waiting'],
      count: async () => (await import('./waiting/query.js')).countRecords(),
    },
    {
      roles: ['district_auditor'],
      path: ['activities', 'lateEntries'],
      count: async () => (await import('./waiting/query.js')).countLateEntries(),
    },
    {
      roles: ['branch_secretary', 'organization_commissioner'],
      path: ['activities', 'lateEntries'],
      count: async () => (await import('./waiting/query.js')).countPermitted(),
    },
  ],
  slots: {
    memberHome: [
      {
        order: 20,
        part: lazyRouteComponent(() => import('./home/HomeActivities.js'), 'HomeActivities'),
        reads: () => queryClient.prefetchQuery(homeActivities()),
      },
    ],
    waiting: [
      {
        order: 10,
        roles: ['branch_secretary', 'street_organizer'],
        part: lazyRouteComponent(() => import('./waiting/WaitingLeave.js'), 'WaitingLeave'),
      },
      {
        order: 20,
        roles: [
          'branch_secretary',
          'organization_commissioner',
          'street_organizer',
          'district_auditor',
        ],
        part: lazyRouteComponent(() => import('./waiting/WaitingRecords.js'), 'WaitingRecords'),
      },
      {
        order: 23,
        roles: ['street_organizer'],
        part: lazyRouteComponent(
          () => import('./waiting/WaitingCorrections.js'),
          'WaitingCorrections',
        ),
      },
      {
        order: 24,
        roles: ['district_auditor'],
        part: lazyRouteComponent(
          () => import('./waiting/WaitingLateEntries.js'),
          'LateEntriesToDecide',
        ),
      },
      {
        order: 24,
        roles: ['branch_secretary', 'organization_commissioner'],
        part: lazyRouteComponent(
          () => import('./waiting/WaitingLateEntries.js'),
          'LateEntriesToUse',
        ),
      },
    ],
    deskActions: [
      { order: 10, part: lazyRouteComponent(() => import('./RecordButton.js'), 'RecordButton') },
    ],
  },
});
