import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { oneOf, searchOf, text, wholeNumber } from '../../app/search.js';

const membersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/members',
  validateSearch: searchOf({
    organizationId: wholeNumber,
    text,
    category: oneOf(['full', 'probationary']),
    standing: oneOf(['normal', 'suspended', 'left', 'deceased']),
  }),
  component: lazyRouteComponent(() => import('./MembersPage.js'), 'MembersPage'),
});

const memberRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/members/$memberId',
  params: {
    parse: ({ memberId }) => ({ memberId: Number(memberId) }),
    stringify: ({ memberId }) => ({ memberId: String(memberId) }),
  },
  component: lazyRouteComponent(() => import('./MemberPage.js'), 'MemberPage'),
});

export const memberRoutes = [membersRoute, memberRoute];
