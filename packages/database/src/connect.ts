// Connections to PostgreSQL: the pool of the working role, and its settings.
import { Kysely } from 'kysely';
import pg from 'pg';
import { type OnStatement, pipelined } from './driver.js';
import type { Database } from './tables.js';

/** The database as queries see it: through Kysely, with every table typed. */
export type Db = Kysely<Database>;

const INT8 = 20;
const DATE = 1082;

// Ids are far below 2^53, and a civil date must not become an instant in some time zone.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === DATE) return String;
    return pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text');
  },
};

/** How a pool is opened. */
export interface ConnectOptions {
  /** Most connections held at once. */
  max?: number;
  /** The database ends a statement that takes longer; none is ended where it is left out. */
  statementMs?: number;
  /** Told of a connection that died while idle; the pool replaces it. */
  onIdleError?: (error: Error) => void;
  /** Told of each statement before it is sent: what measures plans, and what counts questions, listens. */
  onStatement?: OnStatement;
}

/** A pool with Kysely over it, and the way to close both. */
export interface Connection {
  db: Db;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Settings of a single connection with this project's type parsers, as `pg` wants them. */
export function clientConfig(url: string): pg.ClientConfig {
  return { connectionString: url, types };
}

/**
 * A pool on a database, with Kysely over it.
 *
 * Without an error listener a stopped database would end the process, so the pool always has one.
 */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const { max = 10, statementMs } = options;
  const pool = new pg.Pool({
    ...clientConfig(url),
    max,
    pipeline: true,
    ...(statementMs !== undefined && { statement_timeout: statementMs }),
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  // The pool listens to idle connections only: one that is cut off while in use ends its query with
  // an error, and must not end the process besides.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Database>({ dialect: pipelined(pool, options.onStatement) });
  return { db, pool, close: () => db.destroy() };
}
