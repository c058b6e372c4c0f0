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
    select c.table_name as table, c.column_name as column, c.data_type as type
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
    order by 1, 2`.execute(db);
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    const value = sql.ref(column);
    const holds = values.map((each) =>
      type === 'bytea'
        ? sql`position(${Buffer.from(each)}::bytea in ${value}) > 0`
        : sql`position(${each}::text in ${value}::text) > 0`,
    );
    const { rows } = await sql<{ held: boolean }>`
      select exists (select from ${sql.table(table)} where ${sql.join(holds, sql` or `)}) as held
    `.execute(db);
    if (rows[0]?.held === true) found.push(`${table}.${column}`);
  }
  return found;
}
