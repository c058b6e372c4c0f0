// Finds a planted value anywhere in a database, whatever table or column it stands in.
import type { Db } from '@xianfeng/database';
import { sql } from 'kysely';

/**
 * The columns of all tables in which one of the values stands in the clear: as text, in a document, in
 * an array or in bytes.
 *
 * @param db a connection that may read every table
 */
export async function columnsHolding(db: Db, values: readonly string[]): Promise<string[]> {
  const { rows: columns } = await sql<{ table: string; column: string; type: string }>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and a.attnum > 0 and not a.attisdropped
      and has_table_privilege(c.oid, 'select')
    order by 1, 2`.execute(db);
  const found: string[] = [];
  for (const table of new Set(columns.map((each) => each.table))) {
    const own = columns.filter((each) => each.table === table);
    const held = own.map(({ column, type }, index) => {
      const value = sql.ref(column);
      const holds = values.map((each) =>
        type === 'bytea'
          ? sql`position(${Buffer.from(each)}::bytea in ${value}) > 0`
          : sql`position(${each}::text in ${value}::text) > 0`,
      );
      return sql`bool_or(${sql.join(holds, sql` or `)}) as ${sql.ref(`c${index}`)}`;
    });
    const { rows } = await sql<Record<string, boolean | null>>`
      select ${sql.join(held)} from ${sql.table(table)}`.execute(db);
    own.forEach(({ column }, index) => {
      if (rows[0]?.[`c${index}`] === true) found.push(`${table}.${column}`);
    });
  }
  return found;
}
