import { Desk } from './Desk.js';
import { dutiesRoute } from './routes.js';

/** Another month of the desk. */
export function DutiesPage() {
  return <Desk month={dutiesRoute.useSearch().month} />;
}
