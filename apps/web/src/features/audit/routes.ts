// Routes of the event log.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { day, searchOf, text, wholeNumber } from '../../app/search.js';

const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit',
  validateSearch: searchOf({
    event: text,
    person: text,
    account: wholeNumber,
    organization: wholeNumber,
    kind: text,
    record: wholeNumber,
    from: day,
    to: day,
    session: wholeNumber,
    address: text,
  }),
  component: lazyRouteComponent(() => import('./AuditRoutePage.js'), 'AuditRoutePage'),
});

/** The page of the log. */
export const auditRoutes = [auditRoute];
