// What a feature of the web brings along: its views, live rules, menu entries, homes and parts.
import type { IconDefinition } from '@ant-design/icons-svg/es/types';
import type { AnyRoute } from '@tanstack/react-router';
import type { Me } from '@xianfeng/features/accounts/schema';
import type { Role } from '@xianfeng/features/kernel/labels';
import type { ComponentType } from 'react';
import type { FeatureLive } from '../live/rules.js';
import type { SlotName, SlotParts } from './slots.js';

/** An icon of the menu, as an outline. */
export type Icon = IconDefinition;

/** A view in the menu: for which roles, and its place among the others of each role, lowest first. */
export interface MenuEntry<Path extends string> {
  to: Path;
  label: string;
  icon: Icon;
  roles: Readonly<Partial<Record<Role, number>>>;
  /** A view of what villages and communities have: hidden from those who work where there is none. */
  ofVillages?: true;
}

/** What waits for a reader, counted for the menu. */
export interface Waits {
  roles: readonly Role[];
  /** Counted anew whenever this query is read anew: `['activities', 'waiting']`. */
  path: readonly [feature: string, query: string];
  count: () => Promise<number>;
}

/** What roles begin with at `/`. */
export interface Home {
  roles: readonly Role[];
  /** In the menu; 首页 when left out. */
  label?: string;
  /** For some of the role only; the others begin with the home of the role that has no condition. */
  when?: (me: Me) => boolean;
  page: ComponentType;
  /** It does without the component library, also in its parts, and so comes sooner. */
  plain?: true;
  /** Asks for what it shows, before its code has come and it is drawn. */
  reads?: (me: Me) => unknown;
  /** The places that it has, whose parts are fetched with it. */
  places?: readonly SlotName[];
}

/** A feature of the web, as its index.ts declares it. */
export interface WebFeature<
  Routes extends readonly AnyRoute[],
  OpenRoutes extends readonly AnyRoute[],
> {
  /** Views behind the sign-in. */
  routes: Routes;
  /** Views for those who are not signed in. */
  openRoutes?: OpenRoutes;
  /** What its queries show, and so which events make them out of date. */
  live: FeatureLive;
  menu: readonly MenuEntry<Routes[number]['fullPath']>[];
  /** Views that stand neither in the menu nor below a view of it, each with the view that leads to it. */
  reachedFrom?: Readonly<Partial<Record<Routes[number]['fullPath'], string>>>;
  homes?: readonly Home[];
  /** What waits for its readers, beside the cards that it shows at their homes. */
  waits?: readonly Waits[];
  /** What it shows within views of other features. */
  slots?: SlotParts;
}

/**
 * Declares a feature. `entry/features.ts` lists it, and its routes, live rules, menu entries, homes
 * and parts are collected from there.
 */
export function defineWebFeature<
  const Routes extends readonly AnyRoute[],
  const OpenRoutes extends readonly AnyRoute[] = readonly [],
>(feature: WebFeature<Routes, OpenRoutes>): WebFeature<Routes, OpenRoutes> {
  return feature;
}
