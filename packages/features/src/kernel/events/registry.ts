/** The registry: the words of all features, for those who show whatever happens and know no feature. */
import type { Registry } from '../context.js';
import type { Features } from '../feature.js';
import type { DeclaredEvent } from './events.js';
import { kindToday, namesInLog, typeToday } from './former-names.js';
import type { DeclaredSubject, EventContent } from './subjects.js';

/**
 * Collects what the features declare.
 *
 * @throws Error where two declarations take one name, or a sentence could never be told
 */
export function registryOf(features: Features): Registry {
  const events = new Map<string, DeclaredEvent>();
  const subjects = new Map<string, DeclaredSubject>();
  for (const event of Object.values(features).flatMap((feature) => feature.events)) {
    const { type, subject } = event;
    if (events.has(type)) throw new Error(`two events are called ${type}`);
    if (event.logOnly && event.inFeed) throw new Error(`${type} is for the log alone`);
    if ((subjects.get(subject.kind) ?? subject) !== subject) {
      throw new Error(`two subjects are called ${subject.kind}`);
    }
    events.set(type, event);
    subjects.set(subject.kind, subject);
  }
  return {
    events: [...events.values()],
    subjects: [...subjects.values()],
    exports: together(Object.values(features).map((feature) => feature.exports ?? {})),
    files: new Map(
      Object.entries(together(Object.values(features).map((feature) => feature.files ?? {}))),
    ),
    sealed: Object.values(features).flatMap((feature) => feature.sealed ?? []),
    kept: Object.values(features).flatMap((feature) => feature.kept ?? []),
    warm: Object.values(features).flatMap((feature) => feature.warm ?? []),
    eventOf: (type) => events.get(typeToday(type)) ?? null,
    typesOf: (subject) =>
      [...events.values()]
        .filter((event) => event.subject === subject)
        .flatMap(({ type }) => namesInLog(type)),
    subjectOf: (kind) => subjects.get(kindToday(kind)) ?? null,
  };
}

/** One record of all of these; each name stands for one thing. */
function together<Value>(parts: readonly Readonly<Record<string, Value>>[]): Record<string, Value> {
  const all = new Map<string, Value>();
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    if (all.has(name)) throw new Error(`${name} is registered twice`);
    all.set(name, value);
  }
  return Object.fromEntries(all);
}

/** A record that something leads to: its kind, its number, and the address of its page. */
export interface RecordLink {
  readonly kind: string;
  readonly id: number;
  readonly page: string;
}

/** Where an event about a subject leads; null where no page shows its record. */
export function linkOf({ kind, page }: DeclaredSubject, event: EventContent): RecordLink | null {
  if (page === null) return null;
  if (typeof page === 'string') {
    return { kind, id: event.id, page: page.replace('$id', String(event.id)) };
  }
  const id = page.id(event);
  return id === null ? null : linkOf(page.subject, { id, data: event.data });
}
