import type { z } from 'zod';
import { AppError } from './errors.js';
import type { Page } from './schema.js';

/**
 * Cuts a page out of `limit + 1` rows.
 *
 * @param key the values that the list is ordered by, of the last row of the page
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => readonly (string | number)[],
  present: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(present), next: more ? encodeCursor(key(last)) : null };
}

function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values of a cursor, read against the shape that the list gave it.
 *
 * @throws AppError invalid_input for anything that this list did not give
 */
export function readCursor<Shape extends z.ZodType>(
  cursor: string | null | undefined,
  shape: Shape,
): z.infer<Shape> | null {
  if (cursor === null || cursor === undefined) return null;
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new AppError('invalid_input', { cause });
  }
  const read = shape.safeParse(values);
  if (!read.success) throw new AppError('invalid_input', { cause: read.error });
  return read.data;
}
