// Routes of village teams.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { TeamFilter } from '@xianfeng/features/teams/schema';
import { namesOf } from '@xianfeng/rules';
import { talentSources, teamPosts } from '../../app/choices.js';
import { membersHome } from '../../app/routes/as-member.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { day, flag, oneOf, searchOf, wholeNumber } from '../../app/search.js';

// Named here and not read from the schema: routes are part of the first load.
const filters = namesOf({ vacant: true, combined: true } satisfies Record<TeamFilter, true>);

const teamsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teams',
  beforeLoad: membersHome,
  validateSearch: searchOf({ streetId: wholeNumber, filter: oneOf(filters) }),
  component: lazyRouteComponent(() => import('./TeamsPage.js'), 'TeamsPage'),
});

const vacanciesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teams/vacancies',
  validateSearch: searchOf({ streetId: wholeNumber, post: oneOf(teamPosts), by: day }),
  component: lazyRouteComponent(() => import('./VacanciesPage.js'), 'VacanciesPage'),
});

const holdersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teams/holders',
  validateSearch: searchOf({
    streetId: wholeNumber,
    organizationId: wholeNumber,
    post: oneOf(teamPosts),
    source: oneOf(talentSources),
    talents: flag,
    from: day,
    to: day,
    termEndsBy: day,
  }),
  component: lazyRouteComponent(() => import('./holders/HoldersPage.js'), 'HoldersPage'),
});

const countRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teams/count',
  validateSearch: searchOf({ streetId: wholeNumber, from: day, to: day }),
  component: lazyRouteComponent(() => import('./CountPage.js'), 'CountPage'),
});

const holderRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teams/holders/$holderId',
  params: {
    parse: ({ holderId }) => ({ holderId: Number(holderId) }),
    stringify: ({ holderId }) => ({ holderId: String(holderId) }),
  },
  component: lazyRouteComponent(() => import('./holders/HolderPage.js'), 'HolderPage'),
});

const villageTeamRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/teams/$villageId',
  params: {
    parse: ({ villageId }) => ({ villageId: Number(villageId) }),
    stringify: ({ villageId }) => ({ villageId: String(villageId) }),
  },
  component: lazyRouteComponent(() => import('./village/VillagePage.js'), 'VillagePage'),
});

/** Teams, vacancies, holders and the count. */
export const teamRoutes = [
  teamsRoute,
  vacanciesRoute,
  holdersRoute,
  countRoute,
  holderRoute,
  villageTeamRoute,
];
