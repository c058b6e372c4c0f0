/**
 * Cursors of lists: the key of the last row of a page, as the client carries it to the next one. A list
 * names the kinds of its columns, so that what comes back can always be compared by the database, and
 * every cursor is signed for its procedure where it leaves the server.
 */
import { isCivilDate } from '@xianfeng/rules';
import { z } from 'zod';
import { AppError } from '../errors.js';
import type { Page } from '../schema.js';
import type { FieldKeys } from '../sealing/keys.js';
import { wellFormed } from '../text.js';

const MOST_LETTERS = 1_000;

/** The kinds of column that lists are ordered by, each with what PostgreSQL can compare with it. */
const columns = {
  /** An id or a number of the log. */
  id: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** A day, 'YYYY-MM-DD'. */
  day: z.string().refine(isCivilDate),
  /** Milliseconds since 1970, as far as a Date reaches. */
  time: z.number().int().min(0).max(8.64e15),
  /** A text of a column, e.g. a path or a name to sort by. */
  text: z.string().max(MOST_LETTERS).refine(wellFormed),
};

type ColumnKind = keyof typeof columns;
type Key<Kinds extends readonly ColumnKind[]> = {
  -readonly [Index in keyof Kinds]: z.infer<(typeof columns)[Kinds[Index]]>;
};

/** What a list is ordered by. */
export interface Order<Kinds extends readonly ColumnKind[]> {
  /**
   * The key after which the page begins; null for the first page.
   *
   * @throws AppError invalid_input for anything that this list did not give
   */
  after(cursor: string | null | undefined): Key<Kinds> | null;
  /**
   * Cuts a page out of `limit + 1` rows.
   *
   * @param key the values that the list is ordered by, of the last row of the page
   */
  page<Row, Item>(
    rows: readonly Row[],
    limit: number,
    key: (row: Row) => Readonly<Key<Kinds>>,
    present: (row: Row) => Item,
  ): Page<Item>;
  /** The cursor of a row with this key. */
  cursor(key: Readonly<Key<Kinds>>): string;
}

/** The order of a list by columns of these kinds, e.g. `orderedBy('day', 'id')`. */
export function orderedBy<const Kinds extends readonly ColumnKind[]>(
  ...kinds: Kinds
): Order<Kinds> {
  const isKey = (values: unknown): values is Key<Kinds> =>
    Array.isArray(values) &&
    values.length === kinds.length &&
    kinds.every((kind, index) => columns[kind].safeParse(values[index]).success);
  return {
    after(cursor) {
      if (cursor === null || cursor === undefined) return null;
      const values = decoded(cursor);
      if (!isKey(values)) throw new AppError('invalid_input');
      return values;
    },
    page(rows, limit, key, present) {
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const more = rows.length > limit && last !== undefined;
      return { items: shown.map(present), next: more ? encoded(key(last)) : null };
    },
    cursor: encoded,
  };
}

const encoded = (key: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new AppError('invalid_input', { cause });
  }
}

const SIGNATURE_LETTERS = 22;

const signatureOf = (keys: FieldKeys, procedure: string, cursor: string) =>
  keys.hash(`cursor ${procedure} ${cursor}`).toString('base64url').slice(0, SIGNATURE_LETTERS);

/** A cursor as the client carries it: its signature for the procedure, and the key. */
export const signedCursor = (keys: FieldKeys, procedure: string, cursor: string): string =>
  signatureOf(keys, procedure, cursor) + cursor;

/** The answer of a procedure with its cursor signed, where it is a page of a list. */
export function signCursor(keys: FieldKeys, procedure: string, answer: unknown): unknown {
  if (!isObject(answer) || typeof answer.next !== 'string') return answer;
  return { ...answer, next: signedCursor(keys, procedure, answer.next) };
}

/**
 * The input of a procedure with the signature of its cursor asked and taken off.
 *
 * @throws AppError invalid_input where the procedure did not give this cursor
 */
export function openCursor(keys: FieldKeys, procedure: string, input: unknown): unknown {
  if (!isObject(input) || typeof input.cursor !== 'string') return input;
  const cursor = input.cursor.slice(SIGNATURE_LETTERS);
  if (input.cursor !== signedCursor(keys, procedure, cursor)) {
    throw new AppError('invalid_input');
  }
  return { ...input, cursor };
}

const isObject = (value: unknown): value is { [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
