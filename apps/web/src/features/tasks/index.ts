// Tasks, their deliveries and reports.
import CarryOutOutlined from '@ant-design/icons-svg/es/asn/CarryOutOutlined';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Role } from '@xianfeng/features/kernel/labels';
import { queryClient } from '../../app/api/query-client.js';
import { defineWebFeature } from '../../app/feature/feature.js';
import { homeTasks } from './home/query.js';
import { tasksLive } from './live.js';
import { taskRoutes } from './routes.js';

/** Who hands tasks on or does them for an organization. */
const managing: readonly Role[] = [
  'branch_secretary',
  'organization_commissioner',
  'street_organizer',
  'district_auditor',
  'district_approver',
];

/** Tasks, their deliveries and reports. */
export const tasks = defineWebFeature({
  routes: taskRoutes,
  live: tasksLive,
  menu: [
    { to: '/my/tasks', label: '任务', icon: CarryOutOutlined, roles: { member: 10 } },
    {
      to: '/tasks',
      label: '任务',
      icon: CarryOutOutlined,
      roles: {
        branch_secretary: 20,
        organization_commissioner: 20,
        street_organizer: 20,
        district_auditor: 20,
        district_approver: 20,
      },
    },
  ],
  waits: [
    {
      roles: managing,
      path: ['tasks', 'received'],
      count: async () => (await import('./waiting/query.js')).countReceived(),
    },
    {
      roles: managing,
      path: ['tasks', 'sent'],
      count: async () => (await import('./waiting/query.js')).countReported(),
    },
  ],
  slots: {
    memberHome: [
      {
        order: 10,
        part: lazyRouteComponent(() => import('./home/HomeTasks.js'), 'HomeTasks'),
        reads: () => queryClient.prefetchQuery(homeTasks()),
      },
    ],
    waiting: [
      {
        order: 30,
        roles: managing,
        part: lazyRouteComponent(() => import('./waiting/WaitingTasks.js'), 'WaitingTasks'),
      },
      {
        order: 40,
        roles: managing,
        part: lazyRouteComponent(() => import('./waiting/WaitingTasks.js'), 'WaitingReports'),
      },
    ],
  },
});
