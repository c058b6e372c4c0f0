// The teams of the villages: seats and who sits on them.
import SolutionOutlined from '@ant-design/icons-svg/es/asn/SolutionOutlined';
import { lazyRouteComponent } from '@tanstack/react-router';
import { defineWebFeature } from '../../app/feature/feature.js';
import { teamsLive } from './live.js';
import { teamRoutes } from './routes.js';

/** The teams of the villages: seats and who sits on them. */
export const teams = defineWebFeature({
  routes: teamRoutes,
  live: teamsLive,
  menu: [
    {
      to: '/teams',
      label: '村班子',
      icon: SolutionOutlined,
      roles: {
        branch_secretary: 60,
        organization_commissioner: 60,
        street_organizer: 60,
        district_auditor: 60,
        district_approver: 60,
      },
      ofVillages: true,
    },
  ],
  slots: {
    boardWide: [
      {
        order: 10,
        roles: ['district_auditor', 'district_approver'],
        part: lazyRouteComponent(() => import('./board/CountSection.js'), 'CountSection'),
      },
    ],
  },
});
