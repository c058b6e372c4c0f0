// What the features declare, put together.
import type { Me } from '@xianfeng/features/accounts/schema';
import type { Home } from '../app/feature/feature.js';
import { preloadSlot, type SlotParts } from '../app/feature/slots.js';
import type { FeatureLive, FeatureName } from '../app/live/rules.js';
import type { Menu } from '../app/shell/menu.js';
import { themed, type View } from '../app/theme/themed.js';
import * as features from './features.js';
import { MemberHome } from './MemberHome.js';

type Feature = (typeof features)[keyof typeof features];
// Each router of the server has its rules for live updates here, and so its feature.
const all: readonly Feature[] = Object.values(
  features satisfies Readonly<Record<FeatureName, Feature>>,
);

/** Every view behind the sign-in. */
export const signedInRoutes: Feature['routes'][number][] = all.flatMap(({ routes }) => [...routes]);

/** Every view for those who are not signed in. */
export const openRoutes: NonNullable<Feature['openRoutes']>[number][] = all.flatMap((feature) => [
  ...(feature.openRoutes ?? []),
]);

for (const route of [...signedInRoutes, ...openRoutes]) {
  const view: View | undefined = route.options.component;
  if (view !== undefined) route.update({ component: themed(view) });
}

/** The rules of live updates. */
export const liveRules: readonly FeatureLive[] = all.map(({ live }) => live);

/** The member's home is made of parts of several features. */
const memberHome: Home = {
  roles: ['member'],
  plain: true,
  places: ['memberHome'],
  page: MemberHome,
};

/** What each role begins with. */
export const homes: readonly Home[] = [
  memberHome,
  ...all
    .flatMap(({ homes }) => homes ?? [])
    .map((home) => (home.plain ? home : { ...home, page: themed(home.page) })),
];

/** The menu. */
export const menu: Menu = {
  entries: all.flatMap((feature) => [...feature.menu]),
  waits: all.flatMap(({ waits }) => waits ?? []),
  homeLabels: new Map(
    homes.flatMap(({ roles, label }) =>
      label === undefined ? [] : roles.map((role) => [role, label]),
    ),
  ),
};

/** What features show within views of other features. */
export const slotParts: readonly SlotParts[] = all.flatMap(({ slots }) => slots ?? []);

/** What a reader begins with. */
export function homeOf(me: Me): Home {
  const { role } = me.assignment;
  const mine = homes.filter(({ roles }) => roles.includes(role));
  const home = mine.find(({ when }) => when?.(me)) ?? mine.find(({ when }) => when === undefined);
  if (home === undefined) throw new Error(`no feature declares a home for ${role}`);
  return home;
}

/** Fetches all that a reader's home is made of, so that it is drawn in one go. */
export async function preloadHome(me: Me): Promise<void> {
  const { page, places = [], reads } = homeOf(me);
  const view: View = page;
  reads?.(me);
  await Promise.all([
    view.preload?.(),
    ...places.map((name) => preloadSlot(name, me.assignment.role)),
  ]);
}
