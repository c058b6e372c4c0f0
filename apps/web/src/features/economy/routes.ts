// Routes of the village economy.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type DevelopmentPath, namesOf, type Tier } from '@xianfeng/rules';
import { membersHome } from '../../app/routes/as-member.js';
import { rootRoute } from '../../app/routes/root.js';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { month, oneOf, type Parser, searchOf, wholeNumber } from '../../app/search.js';

// Named here and not read from the schema: routes are part of the first load.
const tiers = namesOf({ A: true, B: true, C: true, D: true, none: true } satisfies Record<
  Tier | 'none',
  true
>);
const paths = namesOf({ assets: true, land: true, industry: true } satisfies Record<
  DevelopmentPath,
  true
>);

const year: Parser<number> = (raw) => {
  const value = Number(raw);
  return Number.isInteger(value) && value >= 2000 && value <= 2100 ? value : undefined;
};

/** 0: the one row of a year that was reported as a whole. */
const monthNumber: Parser<number> = (raw) => {
  const value = Number(raw);
  return raw !== '' && raw !== null && Number.isInteger(value) && value >= 0 && value <= 12
    ? value
    : undefined;
};

const villageId = {
  parse: (raw: { villageId: string }) => ({ villageId: Number(raw.villageId) }),
  stringify: (params: { villageId: number }) => ({ villageId: String(params.villageId) }),
};

const economyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/economy',
  beforeLoad: membersHome,
  validateSearch: searchOf({ year, streetId: wholeNumber, month: monthNumber }),
  component: lazyRouteComponent(() => import('./EconomyPage.js'), 'EconomyPage'),
});

const villagesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/economy/villages',
  validateSearch: searchOf({
    year,
    streetId: wholeNumber,
    tier: oneOf(tiers),
    unreported: month,
  }),
  component: lazyRouteComponent(() => import('./village/VillagesPage.js'), 'VillagesPage'),
});

const villageRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/economy/villages/$villageId',
  params: villageId,
  /** `month`: the one that is open beside the year. */
  validateSearch: searchOf({ year, month: monthNumber }),
  component: lazyRouteComponent(() => import('./village/VillagePage.js'), 'VillagePage'),
});

const publicationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/economy/villages/$villageId/publication',
  params: villageId,
  validateSearch: searchOf({ year, month: monthNumber }),
  component: lazyRouteComponent(() => import('./village/PublicationPage.js'), 'PublicationPage'),
});

const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/economy/villages/$villageId/plan',
  params: villageId,
  component: lazyRouteComponent(() => import('./plan/PlanPage.js'), 'PlanPage'),
});

const plansRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/economy/plans',
  validateSearch: searchOf({ path: oneOf(paths) }),
  component: lazyRouteComponent(() => import('./plan/PlansPage.js'), 'PlansPage'),
});

const pendingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/economy/pending',
  component: lazyRouteComponent(() => import('./income/PendingPage.js'), 'PendingPage'),
});

const incomeImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/economy/import',
  component: lazyRouteComponent(() => import('./income/IncomeImportPage.js'), 'IncomeImportPage'),
});

/** A public publication: its link opens it without a sign-in. */
const publicSheetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/publication/$token',
  component: lazyRouteComponent(() => import('./village/PublicPage.js'), 'PublicPage'),
});

/** Routes that anybody may open: the page of a publication. */
export const openEconomyRoutes = [publicSheetRoute];

/** Routes behind the sign-in. */
export const economyRoutes = [
  economyRoute,
  villagesRoute,
  villageRoute,
  publicationRoute,
  planRoute,
  plansRoute,
  pendingRoute,
  incomeImportRoute,
];
