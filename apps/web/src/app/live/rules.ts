import type { QueryFilters } from '@tanstack/react-query';
import type { LiveEvent } from './protocol.js';

/** Which event makes which queries out of date: what the live.ts of each feature declares. */
export interface LiveRule {
  /** Types of events: one (`task_handed`) or a family (`task_*`). */
  on: readonly string[];
  /** Queries to read again at once: records, counts, rows that change in place. */
  refresh?: (event: LiveEvent) => readonly QueryFilters[];
  /** Lists that would reorder: while somebody reads them, the change is counted and offered instead. */
  hold?: (event: LiveEvent) => readonly QueryFilters[];
  /** A sentence for the reader of this tab, spoken by screen readers too; null for none. */
  say?: (event: LiveEvent) => string | null;
}

let all: readonly LiveRule[] = [];

/** Says which rules events obey: those of all features, before the first connection. */
export function obeyRules(rules: readonly LiveRule[]): void {
  all = rules;
}

/** The rules that an event of this type obeys. */
export function rulesFor(type: string): readonly LiveRule[] {
  return all.filter((rule) => applies(rule, type));
}

function applies(rule: LiveRule, type: string): boolean {
  return rule.on.some((pattern) =>
    pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern,
  );
}
