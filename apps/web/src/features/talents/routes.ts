// Routes of the pool.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { TalentState } from '@xianfeng/features/talents/labels';
import { namesOf } from '@xianfeng/rules';
import { talentSources } from '../../app/choices.js';
import { membersHome } from '../../app/routes/as-member.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { flag, oneOf, searchOf, text, wholeNumber } from '../../app/search.js';

// Named here and not read from the schema: routes are part of the first load.
const states = namesOf({
  lead: true,
  pending_intake: true,
  in_pool: true,
  refused: true,
} satisfies Record<TalentState, true>);

const talentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/talents',
  beforeLoad: membersHome,
  validateSearch: searchOf({
    state: oneOf(states),
    source: oneOf(talentSources),
    /** 书记后备 or the others. */
    reserve: oneOf(['secretary', 'other']),
    streetId: wholeNumber,
    organizationId: wholeNumber,
    text,
    overdue: flag,
    expiring: flag,
  }),
  component: lazyRouteComponent(() => import('./pool/TalentsPage.js'), 'TalentsPage'),
});

const addTalentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/talents/new',
  validateSearch: searchOf({ organizationId: wholeNumber }),
  component: lazyRouteComponent(() => import('./pool/AddPage.js'), 'AddPage'),
});

const balanceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/talents/balance',
  validateSearch: searchOf({ streetId: wholeNumber, short: flag }),
  component: lazyRouteComponent(() => import('./pool/BalancePage.js'), 'BalancePage'),
});

const consentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/talents/consents',
  beforeLoad: membersHome,
  component: lazyRouteComponent(() => import('./pool/ConsentsPage.js'), 'ConsentsPage'),
});

const talentParams = {
  parse: ({ talentId }: { talentId: string }) => ({ talentId: Number(talentId) }),
  stringify: ({ talentId }: { talentId: number }) => ({ talentId: String(talentId) }),
};

const talentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/talents/$talentId',
  params: talentParams,
  component: lazyRouteComponent(() => import('./pool/TalentPage.js'), 'TalentPage'),
});

const fileRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/talents/$talentId/file',
  params: talentParams,
  component: lazyRouteComponent(() => import('./file/FilePage.js'), 'FilePage'),
});

const editFileRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/talents/$talentId/file/edit',
  params: talentParams,
  component: lazyRouteComponent(() => import('./file/EditPage.js'), 'EditPage'),
});

const importFileRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/talents/$talentId/file/import',
  params: talentParams,
  component: lazyRouteComponent(() => import('./file/ImportPage.js'), 'ImportPage'),
});

const volunteerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/volunteer',
  component: lazyRouteComponent(() => import('./pool/VolunteerPage.js'), 'VolunteerPage'),
});

/** The pool, its forms, one talent and the talent's file. */
export const talentRoutes = [
  talentsRoute,
  addTalentRoute,
  balanceRoute,
  consentsRoute,
  talentRoute,
  fileRoute,
  editFileRoute,
  importFileRoute,
  volunteerRoute,
];
