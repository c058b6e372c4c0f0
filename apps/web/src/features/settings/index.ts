// The settings of the district.
import SettingOutlined from '@ant-design/icons-svg/es/asn/SettingOutlined';
import { defineWebFeature } from '../../app/feature/feature.js';
import { settingsLive } from './live.js';
import { settingRoutes } from './routes.js';

/** The settings of the district. */
export const settings = defineWebFeature({
  routes: settingRoutes,
  live: settingsLive,
  menu: [
    {
      to: '/settings',
      label: '区级设置',
      icon: SettingOutlined,
      roles: {
        branch_secretary: 90,
        organization_commissioner: 90,
        street_organizer: 90,
        district_auditor: 90,
        district_approver: 90,
        system_admin: 90,
        security_admin: 70,
        audit_admin: 90,
      },
    },
  ],
});
