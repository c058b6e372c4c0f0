// What is shown or handed out beyond the usual: the approver's lists.
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { defineWebFeature } from '../../app/feature/feature.js';
import { disclosuresLive } from './live.js';
import { disclosureRoutes } from './routes.js';

/** What is shown or handed out beyond the usual, and the approver's decisions. */
export const disclosures = defineWebFeature({
  routes: disclosureRoutes,
  live: disclosuresLive,
  menu: [
    {
      to: '/disclosures',
      label: '敏感信息审批',
      icon: SafetyCertificateOutlined,
      roles: { street_organizer: 85, district_auditor: 85, district_approver: 85 },
    },
  ],
});
