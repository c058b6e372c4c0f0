// What is shown or handed out beyond the usual: the approver's lists.
import SafetyCertificateOutlined from '@ant-design/icons-svg/es/asn/SafetyCertificateOutlined';
import { lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../app/api/query-client.js';
import { trpc } from '../../app/api/trpc.js';
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
  waits: [
    {
      roles: ['street_organizer', 'district_auditor', 'district_approver'],
      path: ['disclosures', 'waiting'],
      count: async () => {
        const waiting = await queryClient.fetchQuery(trpc.disclosures.waiting.queryOptions());
        return waiting.leaves + waiting.exports;
      },
    },
  ],
  slots: {
    waiting: [
      {
        order: 5,
        roles: ['street_organizer', 'district_auditor', 'district_approver'],
        part: lazyRouteComponent(() => import('./WaitingDisclosures.js'), 'WaitingDisclosures'),
      },
    ],
  },
});
