/** Columns that hold sealed values, as the feature that owns the table declares them. */
import type { Database } from '@xianfeng/database/tables';
import type { FieldKeys, Place } from './keys.js';

/** What identifies a row: the values of its key, in the order of the key's columns. */
export type RowKey = readonly [number | string, ...(number | string)[]];

/** A table with sealed columns, as far as whoever seals all of them again must know it. */
export interface SealedColumns {
  readonly table: string;
  /** The columns that identify a row and never change; every value is bound to them. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

/** A table with sealed columns, for those who read and write its rows. */
export interface SealedTable<Column extends string> extends SealedColumns {
  readonly columns: readonly Column[];
  /** The place of a value, as it is bound. */
  readonly at: (column: Column, ...key: RowKey) => Place;
  /** The value of a column, sealed for its row. */
  readonly seal: (keys: FieldKeys, value: string, column: Column, ...key: RowKey) => Buffer;
  /** The value that a row holds; null where it holds none. */
  readonly open: <Value extends Buffer | null>(
    keys: FieldKeys,
    value: Value,
    column: Column,
    ...key: RowKey
  ) => string | Extract<Value, null>;
}

/** The place of a value of a table with sealed columns. */
export const placeIn = (
  { table }: SealedColumns,
  column: string,
  key: readonly unknown[],
): Place => ({
  table,
  column,
  row: key.join('/'),
});

/** Declares the sealed columns of a table; its feature registers them. */
export function sealedTable<
  Table extends keyof Database & string,
  Column extends keyof Database[Table] & string,
>(
  table: Table,
  key: readonly (keyof Database[Table] & string)[],
  columns: readonly Column[],
): SealedTable<Column> {
  const declared = { table, key, columns };
  const at = (column: Column, ...row: RowKey) => placeIn(declared, column, row);
  return {
    ...declared,
    at,
    seal: (keys, value, column, ...row) => keys.seal(value, at(column, ...row)),
    open: (keys, value, column, ...row) => openOrNull(keys, value, at(column, ...row)),
  };
}

function openOrNull<Value extends Buffer | null>(
  keys: FieldKeys,
  value: Value,
  place: Place,
): string | Extract<Value, null>;
function openOrNull(keys: FieldKeys, value: Buffer | null, place: Place): string | null {
  return value === null ? null : keys.open(value, place);
}
