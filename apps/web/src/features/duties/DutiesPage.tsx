// Page of the desk for a chosen month.
import { getRouteApi } from '@tanstack/react-router';
import { Desk } from './Desk.js';

const routeApi = getRouteApi('/signed-in/duties');

/** Another month of the desk. */
export function DutiesPage() {
  return <Desk month={routeApi.useSearch().month} />;
}
