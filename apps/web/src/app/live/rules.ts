// Which event makes which queries out of date: each query says what it shows.
import type { QueryFilters } from '@tanstack/react-query';
import type { AnyTRPCProcedure, AnyTRPCQueryProcedure } from '@trpc/server';
import type { AppRouter } from '@xianfeng/api';
import type { EventType, SubjectKind } from '@xianfeng/features';
import type { LiveEvent } from './protocol.js';

type Records = AppRouter['_def']['record'];

/** A feature of the server. */
export type FeatureName = keyof Records & string;

/** The names of the queries below a router, with dots where routers lie in each other. */
type QueriesOf<Routes> = {
  [Name in keyof Routes & string]: Routes[Name] extends AnyTRPCQueryProcedure
    ? Name
    : Routes[Name] extends AnyTRPCProcedure
      ? never
      : `${Name}.${QueriesOf<Routes[Name]>}`;
}[keyof Routes & string];

/** A query by its name in the root router: `tasks.list`. */
export type QueryPath = QueriesOf<Records>;

/** A kind of record; or one type of event, where not everything that happens to the record matters. */
export type Shown = SubjectKind | EventType;

type Some<Item> = readonly [Item, ...Item[]];

/** What a query shows, and so which events make it out of date. */
export type QueryRule =
  | {
      shows: Some<Shown>;
      /**
       * A list that would reorder: while its reader is in it, the change is counted and offered
       * instead. `true`, or those of the shown that make it reorder.
       */
      hold?: true | Some<Shown>;
    }
  /** `everything`: every event that reaches this browser; `news`: every event that the feed tells. */
  | { shows: 'everything' | 'news'; hold?: true }
  /** No event changes it. */
  | { shows: 'nothing' };

/** A sentence for the reader of this tab, spoken by screen readers too; null for none. */
type Say = (event: LiveEvent) => string | null;

/** What a feature declares besides the rules of its own queries. */
export interface MoreRules {
  /** Queries of other features that show something of this one besides what they say themselves. */
  others?: Partial<Record<QueryPath, QueryRule>>;
  /** What may change any query at all. */
  outdatesAll?: Some<Shown>;
  say?: Partial<Record<EventType, Say>>;
}

/** The live rules of a feature. */
export interface FeatureLive extends MoreRules {
  /** By the query's name in the root router. */
  queries: Readonly<Record<string, QueryRule>>;
}

/** Declares the live rules of a feature: one for each query of its router, no more and no fewer. */
export function live<Name extends FeatureName>(
  feature: Name,
  queries: Readonly<Record<QueriesOf<Records[Name]>, QueryRule>>,
  more: MoreRules = {},
): FeatureLive {
  const named = Object.entries<QueryRule>(queries).map(([name, rule]) => [
    `${feature}.${name}`,
    rule,
  ]);
  return { ...more, queries: Object.fromEntries(named) };
}

/** Queries that an event makes out of date, and whether they wait while their list is being read. */
export interface Outdated {
  filters: QueryFilters;
  hold: boolean;
}

let all: readonly FeatureLive[] = [];

/** Says which rules events obey: those of all features, before the first connection. */
export function obeyRules(rules: readonly FeatureLive[]): void {
  all = rules;
}

/** What an event makes out of date. */
export function outdatedBy(event: LiveEvent): readonly Outdated[] {
  return all.flatMap(({ queries, others = {}, outdatesAll = [] }) => [
    ...[...Object.entries(queries), ...Object.entries(others)].flatMap(([path, rule]) =>
      isOutdated(rule, event)
        ? [{ filters: { queryKey: [path.split('.')] }, hold: waits(rule, event) }]
        : [],
    ),
    ...(isAmong(outdatesAll, event) ? [{ filters: {}, hold: false }] : []),
  ]);
}

/** What is said of an event. */
export function sentencesFor(event: LiveEvent): readonly string[] {
  return all.flatMap(({ say = {} }) => {
    const sentences: Readonly<Partial<Record<string, Say>>> = say;
    return sentences[event.type]?.(event) ?? [];
  });
}

function isOutdated({ shows }: QueryRule, event: LiveEvent): boolean {
  if (shows === 'nothing') return false;
  if (shows === 'everything') return true;
  return shows === 'news' ? event.news : isAmong(shows, event);
}

function waits(rule: QueryRule, event: LiveEvent): boolean {
  if (!('hold' in rule) || rule.hold === undefined) return false;
  return rule.hold === true || isAmong(rule.hold, event);
}

function isAmong(shown: readonly string[], { type, subject }: LiveEvent): boolean {
  return shown.includes(subject.kind) || shown.includes(type);
}
