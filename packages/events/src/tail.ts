// Follows the event log by number.
import { clientConfig, type Db, prepared } from '@xianfeng/database';
import { sql } from 'kysely';
import pg from 'pg';
import { type LoggedEvent, toLoggedEvent } from './event.js';
import { Wakeup } from './wakeup.js';

const POLL_MS = 1000;
const BATCH = 1000;
const RETRY_MS = 500;

/** A running reader of the log. */
export interface Tail {
  /** The last event that was handed on. */
  seq(): number;
  /** True while the log was read to its end within the last few polls. */
  isCurrent(): boolean;
  stop(): Promise<void>;
}

/** The newest number in the log, 0 when it is empty. */
export async function logHead(db: Db): Promise<number> {
  const row = await db
    .selectFrom('event_log')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/**
 * Events after `after`, at most `limit`, in order.
 *
 * @param only up to a number, and only those that one of these rooms may hear of
 */
export async function readLog(
  db: Db,
  after: number,
  limit: number,
  only: { to?: number; audience?: readonly string[] } = {},
): Promise<LoggedEvent[]> {
  let query = db
    .selectFrom('event_log')
    .select(['seq', 'type', 'audience', 'body'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit);
  if (only.to !== undefined) query = query.where('seq', '<=', only.to);
  if (only.audience !== undefined) {
    query = query.where(sql<boolean>`audience && ${[...only.audience]}::text[]`);
  }
  return (await query.execute()).map(toLoggedEvent);
}

// Read at each notification, so it is planned once for each connection.
const nextEvents = prepared<Parameters<typeof toLoggedEvent>[0]>(
  'next-events',
  'select seq, type, audience, body from event_log where seq > $1 order by seq limit $2',
);

/**
 * Follows the log and hands on each event once, in order, waiting for `handle` before the next batch.
 * NOTIFY makes it quick; a poll each second and a new LISTEN after a lost connection make it
 * sure.
 *
 * @param after the number after which to begin
 * @param handle receives the events of one read; a rejected promise is reported and tried again
 */
export function startTail(
  options: { url: string; db: Db; after: number },
  handle: (events: LoggedEvent[]) => Promise<void>,
  onError: (error: Error) => void,
): Tail {
  let stopping = false;
  let seq = options.after;
  let caughtUpAt = performance.now();
  const wakeup = new Wakeup();
  const report = (error: unknown) =>
    onError(error instanceof Error ? error : new Error(String(error)));

  const listen = async (): Promise<void> => {
    while (!stopping) {
      const client = new pg.Client(clientConfig(options.url));
      const ended = new Promise<void>((resolve) => {
        client.on('error', () => resolve());
        client.on('end', () => resolve());
      });
      try {
        await client.connect();
        client.on('notification', () => wakeup.wake());
        await client.query('listen event_log');
        wakeup.wake();
        await Promise.race([ended, stopped]);
      } catch (error) {
        report(error);
      }
      await client.end().catch(() => {});
      if (!stopping) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };

  const read = async (): Promise<void> => {
    while (!stopping) {
      try {
        const events = (await nextEvents(options.db, [seq, BATCH])).map(toLoggedEvent);
        if (events.length > 0) {
          await handle(events);
          seq = events.at(-1)?.seq ?? seq;
        }
        if (events.length < BATCH) {
          caughtUpAt = performance.now();
          await wakeup.wait(POLL_MS);
        }
      } catch (error) {
        if (stopping) return;
        report(error);
        await wakeup.wait(RETRY_MS);
      }
    }
  };

  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const running = Promise.all([listen(), read()]);
  return {
    seq: () => seq,
    isCurrent: () => performance.now() - caughtUpAt < 3 * POLL_MS,
    stop: async () => {
      stopping = true;
      stop();
      wakeup.wake();
      await running;
    },
  };
}
