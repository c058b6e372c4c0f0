import type { Tx } from '@xianfeng/database';
import { record as append, type Subject } from '@xianfeng/events';
import type { z } from 'zod';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';

/**
 * A type of event with everything that is true of all its events: what it is about, which public
 * fields it carries and who may hear of it.
 */
export interface EventType<Data extends z.ZodType<Record<string, unknown>>, Place> {
  readonly type: string;
  readonly subject: string;
  readonly data: Data;
  /** The rooms that may hear of it; empty: kept in the log for audit only. */
  readonly audience: (place: Place) => readonly string[];
}

/** Declares a type of event; the audience is compared with the record's read policy in the tests. */
export function defineEvent<Data extends z.ZodType<Record<string, unknown>>, Place>(
  definition: EventType<Data, Place>,
): EventType<Data, Place> {
  return definition;
}

/**
 * Records an event in the transaction of its write. Call it after the row lock.
 *
 * @param place what the audience is made of: the organization's path, a person, a branch
 */
export function record<
  Data extends z.ZodType<Record<string, unknown>>,
  Place extends { organizationId: number | null },
>(
  tx: Tx,
  by: { actor: Actor | null; clock: Clock },
  type: EventType<Data, Place>,
  event: { id: number; version: number; place: Place; data: z.input<Data> },
): Promise<void> {
  const subject: Subject = { kind: type.subject, id: event.id, version: event.version };
  return append(tx, {
    type: type.type,
    at: by.clock.now(),
    actor: by.actor && { accountId: by.actor.accountId, assignmentId: by.actor.assignment.id },
    organizationId: event.place.organizationId,
    subject,
    // Parsing strips whatever the declaration does not name, so no field leaks by carelessness.
    data: type.data.parse(event.data),
    audience: [...new Set(type.audience(event.place))],
  });
}
