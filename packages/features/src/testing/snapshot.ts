/** A picture of the whole database, to see whether a call has moved anything. */
import { type RawBuilder, sql } from 'kysely';
import type { World } from './world.js';

/** The digest of a table's rows. */
export interface TableDigest {
  name: string;
  digest: string | null;
}

/** A digest of every table; two are equal when no row has changed between them. */
export async function snapshot(world: World): Promise<TableDigest[]> {
  const tables = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')
    order by relname`.execute(world.db);
  const digests = tables.rows.map(
    ({ name }): RawBuilder<TableDigest> => sql`select ${sql.lit(name)} as name,
      (select md5(string_agg(t::text, ' ' order by t::text)) from ${sql.table(name)} t) as digest`,
  );
  return (await sql<TableDigest>`${sql.join(digests, sql` union all `)}`.execute(world.db)).rows;
}
