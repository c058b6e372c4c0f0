// The tree of party organizations.
import ApartmentOutlined from '@ant-design/icons-svg/es/asn/ApartmentOutlined';
import { defineWebFeature } from '../../app/feature/feature.js';
import { organizationsLive } from './live.js';
import { organizationRoutes } from './routes.js';

/** The tree of party organizations. */
export const organizations = defineWebFeature({
  routes: organizationRoutes,
  live: organizationsLive,
  menu: [
    {
      to: '/organizations',
      label: '党组织',
      icon: ApartmentOutlined,
      roles: {
        branch_secretary: 80,
        organization_commissioner: 80,
        street_organizer: 80,
        district_auditor: 80,
        district_approver: 80,
        joint_review_officer: 80,
        department_officer: 80,
        village_accountant: 80,
        system_admin: 80,
        security_admin: 80,
      },
    },
  ],
});
