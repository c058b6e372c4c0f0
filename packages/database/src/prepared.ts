import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { Db } from './connect.js';

/** Names of the texts that are sent as prepared statements. */
const names = new Map<string, string>();

/**
 * A query that PostgreSQL plans once for each connection and not at each call. Worth it where a hot
 * query of several joins looks rows up by keys: planning it takes longer than carrying it out. Not
 * for ranges and lists, whose best plan depends on the values.
 *
 * @param name of the statement, a different one for each text
 * @param text with $1, $2 … for the values
 */
export function prepared<Row>(
  name: string,
  text: string,
): (db: Pick<Db, 'executeQuery'>, values: readonly unknown[]) => Promise<Row[]> {
  names.set(text, name);
  return async (db, values) => {
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
    return rows;
  };
}

/** Adds its name to each prepared text on its way to the server; Kysely itself sends none. */
export function nameStatements(client: pg.PoolClient): void {
  client.query = new Proxy(client.query, {
    apply: (query, self, [text, values, ...rest]) => {
      const name = typeof text === 'string' ? names.get(text) : undefined;
      const sent = name === undefined ? [text, values, ...rest] : [{ name, text, values }, ...rest];
      return Reflect.apply(query, self, sent);
    },
  });
}
