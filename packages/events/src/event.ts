// Events as they are recorded and as they stand in the log.
import { preparedWrite, type Tx } from '@xianfeng/database';

/** What an event is about: the record, and the version that the write left it at. */
export interface Subject {
  kind: string;
  id: number;
  version: number;
}

/**
 * Who did it, under which assignment; null for the system itself and for a caller who is not signed
 * in.
 */
export interface EventActor {
  accountId: number;
  assignmentId: number | null;
}

/**
 * The request that an event was made by. `session` is the number of the session and not its secret; null
 * where the sender is not signed in.
 */
export interface EventOrigin {
  address: string;
  session: number | null;
}

/**
 * One thing that happened, as a command records it.
 *
 * `data` holds ids, states and public fields only: everything else is read through queries that
 * check policy. `audience` names the rooms that may hear of it; an empty one is kept for audit only.
 */
export interface NewEvent {
  type: string;
  /** Milliseconds since 1970, from the injected clock. */
  at: number;
  actor: EventActor | null;
  /** Null for what no request asked for. */
  origin: EventOrigin | null;
  organizationId: number | null;
  subject: Subject;
  data: Readonly<Record<string, unknown>>;
  audience: readonly string[];
}

/** An event with its place in the log: what subscribers receive. */
export interface LoggedEvent {
  seq: number;
  type: string;
  at: number;
  organizationId: number | null;
  subject: Subject;
  data: Readonly<Record<string, unknown>>;
  audience: readonly string[];
}

/** What the log keeps as text and hashes: everything but the place and the audience's order. */
export interface EventBody {
  at: number;
  actor: EventActor | null;
  /** Left out where no request asked for it, and in a log from before it was kept. */
  origin?: EventOrigin;
  organizationId: number | null;
  subject: Subject;
  data: Readonly<Record<string, unknown>>;
}

const append = preparedWrite(
  'append-outbox',
  'insert into outbox (type, audience, body) values ($1, $2, $3)',
  { channel: 'outbox' },
);

/**
 * Writes an event beside the change that it tells of, in the same transaction: both are kept, or
 * neither. Call it after the row lock, so that events of one record leave in the order of its writes.
 */
export async function record(tx: Tx, event: NewEvent): Promise<void> {
  await append(tx.db, [event.type, [...event.audience], bodyOf(event)]);
}

const appendMany = preparedWrite(
  'append-outbox-many',
  `insert into outbox (type, audience, body)
   select e.type, coalesce(string_to_array(nullif(e.audience, ''), ','), '{}'), e.body
   from unnest($1::text[], $2::text[], $3::text[]) with ordinality as e(type, audience, body, place)
   order by e.place`,
  { channel: 'outbox' },
);

/** Writes the events of a write that makes many records, in their order and in one statement. */
export async function recordMany(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await appendMany(tx.db, [
    events.map(({ type }) => type),
    events.map(({ audience }) => audience.join(',')),
    events.map(bodyOf),
  ]);
}

function bodyOf(event: NewEvent): string {
  const body: EventBody = {
    at: event.at,
    actor: event.actor,
    ...(event.origin !== null && { origin: event.origin }),
    organizationId: event.organizationId,
    subject: event.subject,
    data: event.data,
  };
  return JSON.stringify(body);
}

/** A row of the log as an event. */
export function toLoggedEvent(row: {
  seq: number;
  type: string;
  audience: string[];
  body: string;
}): LoggedEvent {
  const body: EventBody = JSON.parse(row.body);
  return {
    seq: row.seq,
    type: row.type,
    at: body.at,
    organizationId: body.organizationId,
    subject: body.subject,
    data: body.data,
    audience: row.audience,
  };
}

/** The request that an event was made by, from its stored text. */
export function originOf(text: string): EventOrigin | undefined {
  const body: EventBody = JSON.parse(text);
  return body.origin;
}
