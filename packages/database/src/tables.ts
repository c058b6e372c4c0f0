/**
 * The kernel's tables as Kysely sees them, and what all tables are written with. Each feature adds
 * its own tables to `Database` in its tables.ts. Names are those of docs/glossary.md.
 *
 * Conventions: ids are bigint identities read as numbers (far below 2^53); a civil date is the text
 * 'YYYY-MM-DD' and a civil time 'HH:MM', both in Asia/Shanghai; an instant is a JavaScript Date
 * written by the injected clock, never by SQL.
 */
import type { ColumnType, Generated, GeneratedAlways, SelectType } from 'kysely';

/** A row's number, given by the database. */
export type Id = GeneratedAlways<number>;
/** A day, 'YYYY-MM-DD'. */
export type CivilDate = string;
/** A time of the day, 'HH:MM'. */
export type CivilTime = string;
/** A point in time. */
export type Instant = Date;
/** A row version: starts at 1, each write adds 1, a writer must name the one that was read. */
export type Version = Generated<number>;
/** A document: read as a value, written as its JSON text. */
export type Json<T> = ColumnType<T, string, string>;

/** The first answer to a key of a write, which the same key gets again. */
export interface IdempotencyTable {
  account_id: number;
  procedure: string;
  key: string;
  input_hash: Buffer;
  answer: Json<unknown> | null;
  created_at: Instant;
}

/** An event of a write that is committed, until it has its place in the log. */
export interface OutboxTable {
  id: Id;
  type: string;
  audience: string[];
  body: string;
}

/** Every event in order, each chained to the one before by its hash. */
export interface EventLogTable {
  seq: number;
  type: string;
  audience: string[];
  body: string;
  previous_hash: Buffer;
  hash: Buffer;
  /** Copies of what the body says of the request, for the search; the body alone is hashed. */
  address: string | null;
  session_id: number | null;
}

/** The latest reading of one record in one session that is on record. */
export interface ReadingTable {
  session_id: number;
  /** The type of the event that tells of it. */
  event: string;
  record_id: number;
  read_at: Instant;
}

/** What a migration left to be sealed before the server serves; empty at any other time. */
export interface UnsealedTable {
  table_name: string;
  row_key: string;
  column_name: string;
  clear: string | null;
  key_id: string | null;
}

/** The keys that sealed columns may need, by their ids and fingerprints; no key is kept here. */
export interface SealingKeyTable {
  id: string;
  fingerprint: Buffer;
  /** Since when it seals; null while servers are getting it. */
  current_since: Instant | null;
  /** Since when nothing is sealed by it any more. */
  dropped_at: Generated<Instant | null>;
}

/** Every table by its name: the kernel's here, each feature's from its tables.ts. */
export interface Database {
  idempotency: IdempotencyTable;
  outbox: OutboxTable;
  event_log: EventLogTable;
  reading: ReadingTable;
  unsealed: UnsealedTable;
  sealing_key: SealingKeyTable;
}

/** The names that a column holds, where they are a closed set; never for every other column. */
type NamesOf<Column> =
  Exclude<SelectType<Column>, null> extends infer Value
    ? (Value extends readonly (infer Each)[] ? Each : Value) extends infer Name
      ? Name extends string
        ? string extends Name
          ? never
          : Name
        : never
      : never
    : never;

/** The columns of a table that hold one or several names of a closed set. */
type ClosedIn<Table> = {
  [Column in keyof Table]-?: [NamesOf<Table[Column]>] extends [never] ? never : Column;
}[keyof Table];

/**
 * Every column of a closed set, with its names as keys: a test compares the check constraints of the
 * database with them. None can be left out.
 */
export type ClosedColumns<Tables> = {
  readonly [Table in keyof Tables as [ClosedIn<Tables[Table]>] extends [never] ? never : Table]: {
    readonly [Column in ClosedIn<Tables[Table]>]: Readonly<
      Record<NamesOf<Tables[Table][Column]>, unknown>
    >;
  };
};
