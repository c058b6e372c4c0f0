// The notice 告知书: read by everybody, published by the security administrator.
import FileProtectOutlined from '@ant-design/icons-svg/es/asn/FileProtectOutlined';
import { defineWebFeature } from '../../app/feature/feature.js';
import { privacyLive } from './live.js';
import { openRoutes, privacyRoutes } from './routes.js';

/** The notice of what is kept about whom and why (SEC-01). */
export const privacy = defineWebFeature({
  routes: privacyRoutes,
  openRoutes,
  live: privacyLive,
  menu: [
    {
      to: '/notices',
      label: '告知书',
      icon: FileProtectOutlined,
      roles: { security_admin: 8, audit_admin: 8 },
    },
  ],
  reachedFrom: { '/account/notice': '/account' },
});
