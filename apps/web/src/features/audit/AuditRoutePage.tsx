import { AuditPage } from './AuditPage.js';
import { auditRoute } from './routes.js';

/** The log under its own address, with the filter in it. */
export function AuditRoutePage() {
  const { event } = auditRoute.useSearch();
  return <AuditPage type={event} />;
}
