// The audit log.
import { lazyRouteComponent } from '@tanstack/react-router';
import { defineWebFeature } from '../../app/feature/feature.js';
import { auditLive } from './live.js';
import { auditRoutes } from './routes.js';

/** The audit log. */
export const audit = defineWebFeature({
  routes: auditRoutes,
  live: auditLive,
  menu: [],
  reachedFrom: { '/audit': '/' },
  homes: [
    {
      roles: ['audit_admin'],
      label: '审计日志',
      page: lazyRouteComponent(() => import('./AuditPage.js'), 'AuditPage'),
    },
  ],
});
