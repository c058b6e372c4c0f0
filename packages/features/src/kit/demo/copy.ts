/** Rows into tables, by COPY. */
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value that COPY takes. */
export type Value = string | number | boolean | Buffer | null;

/** Characters gathered before they are handed on. */
const CHUNK = 1 << 18;

/** Brings rows into a table by COPY: as fast as PostgreSQL takes them. */
export async function copyRows(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
): Promise<number> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  const end = finished(stream);
  let count = 0;
  let text = '';
  for (const row of rows) {
    text += `${row.map(encode).join('\t')}\n`;
    count += 1;
    if (text.length < CHUNK) continue;
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), end]);
    text = '';
  }
  stream.end(text);
  await end;
  return count;
}

/** The text format of COPY. */
function encode(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return NEEDS_ESCAPE.test(value) ? escaped(value) : value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return `\\\\x${value.toString('hex')}`;
}

const NEEDS_ESCAPE = /[\\\n\r\t]/;

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}

/** Takes `count` ids of a table; the first of them. */
export async function takeIds(
  client: pg.ClientBase,
  table: string,
  count: number,
): Promise<number> {
  if (count === 0) return 0;
  const taken = await client.query<{ first: number }>(
    `select setval(s, nextval(s) + $2::bigint - 1) - $2::bigint + 1 as first
     from pg_get_serial_sequence($1, 'id') as s`,
    [table, count],
  );
  return taken.rows[0]?.first ?? 0;
}
