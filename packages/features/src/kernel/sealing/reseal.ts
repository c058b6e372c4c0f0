/**
 * Seals whole tables: what a migration left in the clear or without its row, and everything again when
 * the key is changed. Both go in batches, each a short transaction, and go on where they were ended.
 */
import { type Db, type Tx, transact } from '@xianfeng/database';
import { sql } from 'kysely';
import { placeIn, type SealedColumns } from './columns.js';
import type { FieldKeys } from './keys.js';

/** Rows of one transaction: few enough that a writer waits for no more than milliseconds. */
const BATCH = 500;

/** A row with its newly sealed values; a column that is not named stays as it is. */
interface SealedRow {
  /** The values of the row's key, joined by '/'. */
  key: string;
  values: Map<string, Buffer>;
}

const columnsOf = ({ columns }: SealedColumns) => columns.map((column) => sql.ref(`t.${column}`));

/** The parts of a key that came joined by '/', as values of the key's columns. */
function partsOf({ key }: SealedColumns, joined: ReturnType<typeof sql.ref>) {
  return key.map((_, index) => sql`split_part(${joined}, '/', ${index + 1})::bigint`);
}

/** The condition that a row has the key of another one, whose key came joined. */
function sameRow(table: SealedColumns, joined: ReturnType<typeof sql.ref>) {
  const parts = partsOf(table, joined);
  const equal = table.key.map((column, index) => sql`${sql.ref(`t.${column}`)} = ${parts[index]}`);
  return sql.join(equal, sql` and `);
}

async function writeRows(tx: Tx, table: SealedColumns, rows: readonly SealedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const arrays = table.columns.map((column) =>
    rows.map(({ values }) => values.get(column) ?? null),
  );
  const names = table.columns.map((_, index) => sql.ref(`c${index}`));
  const set = table.columns.map(
    (column, index) => sql`${sql.ref(column)} = coalesce(u.${names[index]}, t.${sql.ref(column)})`,
  );
  await sql`
    update ${sql.table(table.table)} as t set ${sql.join(set)}
    from unnest(${rows.map(({ key }) => key)}::text[],
      ${sql.join(arrays.map((values) => sql`${values}::bytea[]`))}) as u (key, ${sql.join(names)})
    where ${sameRow(table, sql.ref('u.key'))}`.execute(tx.db);
}

interface Waiting {
  table_name: string;
  row_key: string;
  column_name: string;
  clear: string | null;
  key_id: string | null;
}

/**
 * Seals what a migration left to be sealed. Each batch is kept or left as it was, so it goes on after a
 * crash; two servers that start at once share the work.
 *
 * @param db a connection of the tables' owner
 * @param report told how many values are sealed, after each batch
 * @returns how many values were sealed
 */
export async function sealWaiting(
  db: Db,
  keys: FieldKeys,
  tables: readonly SealedColumns[],
  report: (sealed: number, all: number) => void = () => {},
): Promise<number> {
  const { rows } = await sql<{ all: number }>`
    select count(*)::int as all from unsealed`.execute(db);
  const all = rows[0]?.all ?? 0;
  let sealed = 0;
  const touched = new Set<SealedColumns>();
  for (let taken = all === 0 ? 0 : 1; taken > 0; ) {
    taken = await transact(db, async (tx) => {
      const { rows: batch } = await sql<Waiting>`
        delete from unsealed u using (
          select table_name, row_key, column_name from unsealed
          order by table_name, row_key, column_name limit ${BATCH} for update
        ) as next
        where (u.table_name, u.row_key, u.column_name)
          = (next.table_name, next.row_key, next.column_name)
        returning u.*`.execute(tx.db);
      for (const table of tables) {
        const own = batch.filter(({ table_name: name }) => name === table.table);
        if (own.length === 0) continue;
        touched.add(table);
        await writeRows(tx, table, await sealBatch(tx, keys, table, own));
      }
      const unknown = batch.find((row) => !tables.some(({ table }) => table === row.table_name));
      if (unknown !== undefined) throw new Error(`nobody seals ${unknown.table_name}`);
      return batch.length;
    });
    sealed += taken;
    if (taken > 0) report(sealed, all);
    // Rows that another server took and gave back count as not taken.
    else taken = (await anyWaits(db)) ? 1 : 0;
  }
  // What was clear stands in dead rows until these files are written anew.
  if (sealed > 0) {
    await clearDead(db);
    for (const { table } of touched) await sql`vacuum full ${sql.table(table)}`.execute(db);
  }
  return sealed;
}

async function anyWaits(db: Db | Tx['db']): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from unsealed) as waits`.execute(db);
  return rows[0]?.waits === true;
}

/** Takes the file of what waited away, dead rows and all. */
async function clearDead(db: Db): Promise<void> {
  await transact(db, async (tx) => {
    await sql`lock table unsealed in access exclusive mode`.execute(tx.db);
    if (!(await anyWaits(tx.db))) await sql`truncate unsealed`.execute(tx.db);
  });
}

async function sealBatch(
  tx: Tx,
  keys: FieldKeys,
  table: SealedColumns,
  batch: readonly Waiting[],
): Promise<SealedRow[]> {
  const unbound = await readUnbound(tx, table, batch);
  const rows = new Map<string, SealedRow>();
  for (const { row_key: key, column_name: column, clear, key_id: keyId } of batch) {
    const row = rows.get(key) ?? { key, values: new Map<string, Buffer>() };
    rows.set(key, row);
    const cipher = unbound.get(key)?.get(column);
    const value =
      keyId === null ? clear : cipher === undefined ? null : keys.openUnbound({ cipher, keyId });
    // The row was deleted in the meantime.
    if (value === null) continue;
    row.values.set(column, keys.seal(value, placeIn(table, column, [key])));
  }
  return [...rows.values()];
}

/** The bytes of values that were sealed without their row, by row and column. */
async function readUnbound(
  tx: Tx,
  table: SealedColumns,
  batch: readonly Waiting[],
): Promise<Map<string, Map<string, Buffer>>> {
  const keys = batch.filter(({ key_id: id }) => id !== null).map(({ row_key: key }) => key);
  if (keys.length === 0) return new Map();
  const { rows } = await sql<Record<string, Buffer | null> & { key: string }>`
    select u.key, ${sql.join(columnsOf(table))} from unnest(${[...new Set(keys)]}::text[]) as u (key)
    join ${sql.table(table.table)} as t on ${sameRow(table, sql.ref('u.key'))}`.execute(tx.db);
  return new Map(rows.map((row) => [row.key, valuesOf(table, row)]));
}

function valuesOf({ columns }: SealedColumns, row: Record<string, unknown>): Map<string, Buffer> {
  return new Map(
    columns.flatMap((column): [string, Buffer][] => {
      const value = row[column];
      return Buffer.isBuffer(value) ? [[column, value]] : [];
    }),
  );
}

/** The condition that a value of the row is sealed by another key than the current one. */
function outOfDate(keys: FieldKeys, table: SealedColumns) {
  const mark = keys.mark();
  const old = columnsOf(table).map(
    (column) => sql`substring(${column} from 1 for ${mark.length}::int) <> ${mark}::bytea`,
  );
  return sql<boolean>`(${sql.join(old, sql` or `)})`;
}

/**
 * Seals every value again that another key than the current one sealed. Values that are written at
 * the same time wait for a batch, and a batch waits for them.
 *
 * @param report told how many rows are done, after each batch
 * @param ended asked before each batch: true ends it, and a later call goes on
 * @returns how many rows were sealed again
 */
export async function resealAll(
  db: Db,
  keys: FieldKeys,
  tables: readonly SealedColumns[],
  report: (rows: number) => void = () => {},
  ended: () => boolean = () => false,
): Promise<number> {
  let done = 0;
  for (const table of tables) {
    let after: string[] | null = null;
    do {
      if (ended()) return done;
      const batch: { count: number; last: string[] | null } = await resealBatch(
        db,
        keys,
        table,
        after,
      );
      after = batch.last;
      done += batch.count;
      if (batch.count > 0) report(done);
    } while (after !== null);
  }
  return done;
}

async function resealBatch(
  db: Db,
  keys: FieldKeys,
  table: SealedColumns,
  after: readonly string[] | null,
): Promise<{ count: number; last: string[] | null }> {
  const key = sql.join(table.key.map((column) => sql.ref(`t.${column}`)));
  return transact(db, async (tx) => {
    const { rows } = await sql<Record<string, unknown> & { row_key: string[] }>`
      select array[${key}]::text[] as row_key, ${sql.join(columnsOf(table))}
      from ${sql.table(table.table)} as t
      where ${outOfDate(keys, table)}
        ${after === null ? sql`` : sql`and (${key}) > (${sql.join(after.map((part) => sql`${part}::bigint`))})`}
      order by ${key} limit ${BATCH} for no key update`.execute(tx.db);
    const sealed = rows.map((row): SealedRow => {
      const opened = [...valuesOf(table, row)].map(([column, value]): [string, Buffer] => {
        const place = placeIn(table, column, row.row_key);
        return [column, keys.seal(keys.open(value, place), place)];
      });
      return { key: row.row_key.join('/'), values: new Map(opened) };
    });
    await writeRows(tx, table, sealed);
    return {
      count: rows.length,
      last: rows.length < BATCH ? null : (rows.at(-1)?.row_key ?? null),
    };
  });
}

/** How many values each key has sealed, by the id of the key. */
export async function countByKey(
  db: Db,
  tables: readonly SealedColumns[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    for (const column of table.columns) {
      const value = sql.ref(column);
      const { rows } = await sql<{ id: string; count: number }>`
        select convert_from(substring(${value} from 3 for get_byte(${value}, 1)), 'utf8') as id,
          count(*)::int as count
        from ${sql.table(table.table)} where ${value} is not null group by 1`.execute(db);
      for (const { id, count } of rows) counts.set(id, (counts.get(id) ?? 0) + count);
    }
  }
  return counts;
}
