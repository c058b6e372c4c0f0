// Servers of one database that say what they have, as long as they live, and hear when it changes.
import { sql } from 'kysely';
import pg from 'pg';
import { clientConfig, type Db } from './connect.js';

const RETRY_MS = 500;
/** Every server shows this name besides what it has. */
const SERVER = 'server';

/** A server's word about itself, which ends with its connection. */
export interface Presence {
  /** Shows the names as they are now. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** What a server says of itself, and what it does when others call. */
export interface PresenceOptions {
  url: string;
  channel: string;
  /** The names that it shows now. */
  names: () => readonly string[];
  /** Called at each notification of the channel, and after each new connection. */
  onCall: () => void;
  onError: (error: unknown) => void;
}

/**
 * Holds a connection that shows names of this server as advisory locks, which end with it however it
 * ends, and that hears a channel. A lost connection is made anew.
 */
export function startPresence(options: PresenceOptions): Presence {
  let stopping = false;
  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let client: pg.Client | null = null;
  let shown = new Set<string>();
  let refreshing = Promise.resolve();

  const show = async (): Promise<void> => {
    if (client === null) return;
    const names = new Set([SERVER, ...options.names()]);
    for (const name of names) {
      if (!shown.has(name))
        await client.query(lockText('pg_advisory_lock_shared'), [options.channel, name]);
    }
    for (const name of shown) {
      if (!names.has(name)) {
        await client.query(lockText('pg_advisory_unlock_shared'), [options.channel, name]);
      }
    }
    shown = names;
  };
  const refresh = (): Promise<void> => {
    refreshing = refreshing.then(show).catch(options.onError);
    return refreshing;
  };
  const called = (): Promise<void> => {
    try {
      options.onCall();
    } catch (error) {
      options.onError(error);
    }
    return refresh();
  };

  const run = async (): Promise<void> => {
    while (!stopping) {
      const next = new pg.Client(clientConfig(options.url));
      const ended = new Promise<void>((resolve) => {
        next.on('error', () => resolve());
        next.on('end', () => resolve());
      });
      try {
        await next.connect();
        next.on('notification', () => void called());
        await next.query(`listen ${next.escapeIdentifier(options.channel)}`);
        client = next;
        await called();
        await Promise.race([ended, stopped]);
      } catch (error) {
        options.onError(error);
      }
      client = null;
      shown = new Set();
      await next.end().catch(() => {});
      if (!stopping) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };

  const running = run();
  return {
    refresh,
    stop: async () => {
      stopping = true;
      stop();
      await running;
    },
  };
}

const lockText = (name: string) => `select ${name}(hashtext($1), hashtext($2))`;

/** How many servers of a channel live. */
export async function countPresent(db: Db, channel: string): Promise<number> {
  return countOf(db, channel, null);
}

/** How many servers of a channel do not show a name. */
export async function countLacking(db: Db, channel: string, name: string): Promise<number> {
  return countOf(db, channel, name);
}

async function countOf(db: Db, channel: string, lacking: string | null): Promise<number> {
  // Locks show the two numbers as they are stored, without a sign.
  const { rows } = await sql<{ count: number }>`
    with held as (
      select l.pid, l.objid::bigint as name from pg_locks l
      join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and l.granted and d.datname = current_database()
        and l.classid::bigint = hashtext(${channel}::text)::bigint & 4294967295)
    select count(*)::int as count from held s
    where s.name = hashtext(${SERVER}::text)::bigint & 4294967295
      and (${lacking}::text is null or not exists (select from held h where h.pid = s.pid
        and h.name = hashtext(${lacking}::text)::bigint & 4294967295))`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * Runs work that no two may do at once, on any machine. The lock ends with its connection, however the
 * work ends.
 *
 * @returns null where another one is at it
 */
export async function alone<Result>(
  db: Db,
  name: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext(${name}::text), 0) as mine`.execute(trx);
    return rows[0]?.mine === true ? work() : null;
  });
}

/** Tells every server of a channel that something has changed. */
export async function callPresent(db: Db, channel: string): Promise<void> {
  await sql`select pg_notify(${channel}, '')`.execute(db);
}
