// Routes of members.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Category } from '@xianfeng/features/members/schema';
import { namesOf, type Standing } from '@xianfeng/rules';
import { membersHome } from '../../app/routes/as-member.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { oneOf, searchOf, text, wholeNumber } from '../../app/search.js';

// Named here and not read from the schema: routes are part of the first load.
const categories = namesOf({ full: true, probationary: true } satisfies Record<Category, true>);
const standings = namesOf({
  normal: true,
  suspended: true,
  left: true,
  deceased: true,
} satisfies Record<Standing, true>);

const membersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/members',
  beforeLoad: membersHome,
  validateSearch: searchOf({
    organizationId: wholeNumber,
    text,
    category: oneOf(categories),
    standing: oneOf(standings),
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

/** The roster, and one member. */
export const memberRoutes = [membersRoute, memberRoute];
