// Page of the event log.
import { getRouteApi } from '@tanstack/react-router';
import { AuditPage } from './AuditPage.js';

const routeApi = getRouteApi('/signed-in/audit');

/** The log under its own address, with the filters in it. */
export function AuditRoutePage() {
  return <AuditPage search={routeApi.useSearch()} />;
}
