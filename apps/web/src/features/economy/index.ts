// The economy of the villages.
import FundOutlined from '@ant-design/icons-svg/es/asn/FundOutlined';
import { lazyRouteComponent } from '@tanstack/react-router';
import { defineWebFeature } from '../../app/feature/feature.js';
import { economyLive } from './live.js';
import { economyRoutes, openEconomyRoutes } from './routes.js';

/** The economy of the villages. */
export const economy = defineWebFeature({
  routes: economyRoutes,
  openRoutes: openEconomyRoutes,
  live: economyLive,
  menu: [
    {
      to: '/economy',
      label: '村级经济',
      icon: FundOutlined,
      roles: {
        branch_secretary: 40,
        organization_commissioner: 40,
        street_organizer: 40,
        district_auditor: 40,
        district_approver: 40,
        department_officer: 40,
      },
      ofVillages: true,
    },
  ],
  homes: [
    {
      roles: ['village_accountant'],
      page: lazyRouteComponent(() => import('./EconomyPage.js'), 'EconomyHome'),
    },
    {
      roles: ['department_officer'],
      when: ({ assignment }) => assignment.department === 'agriculture',
      page: lazyRouteComponent(() => import('./EconomyPage.js'), 'EconomyHome'),
    },
  ],
  waits: [
    {
      roles: ['street_organizer'],
      path: ['economy', 'pending'],
      count: async () => (await import('./waiting/query.js')).countPending(),
    },
    {
      roles: ['district_auditor', 'district_approver'],
      path: ['economy', 'corrections'],
      count: async () => (await import('./waiting/query.js')).countCorrections(),
    },
  ],
  slots: {
    waiting: [
      {
        order: 25,
        roles: ['street_organizer'],
        part: lazyRouteComponent(() => import('./waiting/WaitingMonths.js'), 'WaitingMonths'),
      },
      {
        order: 26,
        roles: ['district_auditor', 'district_approver'],
        part: lazyRouteComponent(
          () => import('./waiting/WaitingCorrections.js'),
          'WaitingCorrections',
        ),
      },
    ],
    deskDuties: [
      {
        order: 10,
        part: lazyRouteComponent(() => import('./income/IncomeDuties.js'), 'IncomeDuties'),
      },
    ],
    board: [
      {
        order: 10,
        roles: ['street_organizer'],
        part: lazyRouteComponent(() => import('./overview/ReportingPanel.js'), 'ReportingPanel'),
      },
      { order: 30, part: lazyRouteComponent(() => import('./overview/TierPanel.js'), 'TierPanel') },
    ],
    supervision: [
      {
        order: 10,
        part: lazyRouteComponent(() => import('./village/PublishedPanel.js'), 'PublishedPanel'),
      },
    ],
  },
});
