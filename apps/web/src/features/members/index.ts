// Party members.
import TeamOutlined from '@ant-design/icons-svg/es/asn/TeamOutlined';
import { defineWebFeature } from '../../app/feature/feature.js';
import { membersLive } from './live.js';
import { memberRoutes } from './routes.js';

/** Party members. */
export const members = defineWebFeature({
  routes: memberRoutes,
  live: membersLive,
  menu: [
    {
      to: '/members',
      label: '党员',
      icon: TeamOutlined,
      roles: {
        branch_secretary: 30,
        organization_commissioner: 30,
        street_organizer: 84,
        district_auditor: 84,
        district_approver: 84,
      },
    },
  ],
});
