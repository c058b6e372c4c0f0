/** Events: what happened, declared with its words, and recorded in the transaction of its write. */
import type { Tx } from '@xianfeng/database';
import {
  record as append,
  recordMany as appendMany,
  type NewEvent,
  type Subject as RecordedSubject,
} from '@xianfeng/events';
import type { z } from 'zod';
import type { Actor } from '../access/actor.js';
import type { Clock } from '../clock.js';
import { Turns } from '../procedures/turns.js';
import type { DeclaredSubject, EventContent, FactsPage, Subject } from './subjects.js';

/** The public fields of an event. */
type Payload = z.ZodType<Record<string, unknown>>;

/** What a sentence of the feed is made of. */
export interface FeedContext<Data, Facts> {
  /** Short name of the organization that it happened at. */
  readonly where: string;
  /** Public fields of the event. */
  readonly data: Data;
  /** What is known of the record; null where it is gone, and for the log, which shows no names. */
  readonly subject: Facts | null;
}

/** A type of event, as registries know it: with its words, without the types of its data. */
export interface DeclaredEvent<Type extends string = string, Kind extends string = string> {
  readonly type: Type;
  readonly subject: DeclaredSubject<Kind>;
  /** Its public fields. The schema only grows: whatever stands in a log has to fit it. */
  readonly data: Payload;
  /** What the log calls it. */
  readonly label: string;
  /** Kept in the log for audit, and delivered to no one. */
  readonly logOnly: boolean;
  /** Whether the feed may tell of it. */
  readonly inFeed: boolean;
  /** Whether the log alone says more of it than its label. */
  readonly inLog: boolean;
  /**
   * What the feed says of it, or the log alone; null where the label says all.
   *
   * @param page where the facts of its record were loaded; null: the sentence without any names
   */
  readonly sentence: (event: EventContent, where: string, page: FactsPage | null) => string | null;
}

/** A type of event, with everything that is true of all its events. */
export interface EventDeclaration<
  Data extends Payload,
  Place,
  Type extends string = string,
  Kind extends string = string,
> extends DeclaredEvent<Type, Kind> {
  readonly data: Data;
  readonly audience: (place: Place) => readonly string[];
}

/** What a feature writes down of a type of event. */
export interface EventDefinition<
  Type extends `${Kind}.${string}`,
  Kind extends string,
  Data extends Payload,
  Place,
  Facts,
> {
  /** `subject.past`: the kind of the subject, and what happened to it. */
  readonly type: Type;
  readonly subject: Subject<Kind, Facts>;
  readonly data: Data;
  /** The rooms that may hear of it; `logOnly` for what is kept for audit alone. */
  readonly audience: (place: Place) => readonly string[];
  /** What the log calls it. */
  readonly label: string;
  /** What the feed says of it; null: it is no news for the feed. */
  readonly feed: ((context: FeedContext<z.output<Data>, Facts>) => string | null) | null;
  /**
   * What the log says of it besides its label, where the feed says nothing or names the record: the
   * result, and why.
   */
  readonly log?: (data: z.output<Data>) => string;
}

/** The audience of what is kept in the log for audit alone. */
export const logOnly = (_: { organizationId: number | null }): readonly string[] => [];

/** Declares a type of event; the audience is compared with the record's read policy in the tests. */
export function defineEvent<
  const Type extends `${Kind}.${string}`,
  const Kind extends string,
  Data extends Payload,
  Place,
  Facts,
>(
  definition: EventDefinition<Type, Kind, Data, Place, Facts>,
): EventDeclaration<Data, Place, Type, Kind> {
  const { type, subject, data, audience, label, feed, log } = definition;
  return {
    type,
    subject,
    data,
    audience,
    label,
    logOnly: Object.is(audience, logOnly),
    inFeed: feed !== null,
    inLog: log !== undefined,
    sentence: (event, where, page) => {
      const told = data.safeParse(event.data);
      if (!told.success) return null;
      const facts = page === null ? null : subject.factsOf(page, event.id);
      const news = feed?.({ where, data: told.data, subject: facts }) ?? null;
      // The log names no record; where the feed's sentence is about its name, the log has its own.
      return news ?? (feed === null || page === null ? (log?.(told.data) ?? null) : null);
    },
  };
}

/** Who records an event, and the request that asked for it; null for what the system does by itself. */
export interface RecordedBy {
  readonly actor: Actor | null;
  readonly clock: Clock;
  readonly request: { readonly ip: string } | null;
}

/**
 * Records an event in the transaction of its write. Call it after the row lock.
 *
 * @param place what the audience is made of: the organization's path, a person, a branch
 */
export function record<Data extends Payload, Place extends { organizationId: number | null }>(
  tx: Tx,
  by: RecordedBy,
  type: EventDeclaration<Data, Place>,
  event: NewRecord<Data, Place>,
): Promise<void> {
  return append(tx, toNewEvent(by, type, event));
}

/** What an event says of its record. */
interface NewRecord<Data extends Payload, Place> {
  id: number;
  version: number;
  place: Place;
  data: z.input<Data>;
}

/** Events of one statement. */
const MANY = 200;

/** Records an event for each of many records, as `record` does for one. */
export async function recordAll<
  Data extends Payload,
  Place extends { organizationId: number | null },
>(
  tx: Tx,
  by: RecordedBy,
  type: EventDeclaration<Data, Place>,
  events: readonly NewRecord<Data, Place>[],
): Promise<void> {
  const turns = new Turns();
  for (let start = 0; start < events.length; start += MANY) {
    const batch = events.slice(start, start + MANY);
    await appendMany(
      tx,
      batch.map((event) => toNewEvent(by, type, event)),
    );
    await turns.next();
  }
}

function toNewEvent<Data extends Payload, Place extends { organizationId: number | null }>(
  by: RecordedBy,
  type: EventDeclaration<Data, Place>,
  event: NewRecord<Data, Place>,
): NewEvent {
  const subject: RecordedSubject = {
    kind: type.subject.kind,
    id: event.id,
    version: event.version,
  };
  return {
    type: type.type,
    at: by.clock.now(),
    actor: by.actor && { accountId: by.actor.accountId, assignmentId: by.actor.assignment.id },
    origin: by.request && { address: by.request.ip, session: by.actor?.sessionId ?? null },
    organizationId: event.place.organizationId,
    subject,
    // Parsing strips whatever the declaration does not name, so no field leaks by carelessness.
    data: type.data.parse(event.data),
    audience: [...new Set(type.audience(event.place))],
  };
}
