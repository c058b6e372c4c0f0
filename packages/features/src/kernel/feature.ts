/** Features: what each registers of itself, and what is collected from all of them. */
import type { AnyRouter } from '@trpc/server';
import type { FileExport, FileOwner, KeptFigures, Warming } from './context.js';
import type { DemoStory } from './demo.js';
import type { DeclaredEvent } from './events/events.js';
import type { SealedColumns } from './sealing/columns.js';

/** What a feature registers: its procedures and the events that it can tell of. */
export interface Feature<
  Router extends AnyRouter,
  Type extends string = never,
  Kind extends string = never,
  Owner extends string = never,
> {
  readonly router: Router;
  readonly events: readonly DeclaredEvent<Type, Kind>[];
  /** Files that are made when they are asked for, by the last part of their address. */
  readonly exports?: Readonly<Record<string, FileExport>>;
  /** Records that files belong to, by their kind: who may read them and add to them. */
  readonly files?: Readonly<Record<Owner, FileOwner>>;
  /** Its tables with sealed columns: what changing the key seals again (SEC-02). */
  readonly sealed?: readonly SealedColumns[];
  /** Its figures that the database keeps counted: what `npm run recount` counts anew. */
  readonly kept?: readonly KeptFigures[];
  /** What it reads ahead when a server has started, so that nobody waits for it. */
  readonly warm?: Warming;
  /** What the feature puts into the demo, loaded only where one is made; null: nothing. */
  readonly demo: (() => Promise<{ readonly demo: DemoStory }>) | null;
}

/** Declares a feature; `features.ts` lists it under its name. */
export function defineFeature<
  Router extends AnyRouter,
  const Type extends string = never,
  const Kind extends string = never,
  const Owner extends string = never,
>(feature: Feature<Router, Type, Kind, Owner>): Feature<Router, Type, Kind, Owner> {
  return feature;
}

/** Any features, by their names. */
export type Features = Readonly<Record<string, Feature<AnyRouter, string, string, string>>>;

/** The routers of features under the features' names. */
export type RoutersOf<All extends Features> = { [Name in keyof All]: All[Name]['router'] };

/** Takes the routers out of the features. */
export function routersOf<All extends Features>(all: All): RoutersOf<All> {
  const routers = Object.entries(all).map(([name, { router }]) => [name, router]);
  // TypeScript does not follow a mapping through entries; the test of the root router does.
  return Object.fromEntries(routers) as RoutersOf<All>;
}
