/** Kinds of columns that the tables share. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export type Id = GeneratedAlways<number>;
export type CivilDate = string;
export type CivilTime = string;
export type Instant = Date;
/** A row version: starts at 1, each write adds 1, a writer must name the one that he read. */
export type Version = Generated<number>;
export type Json<T> = ColumnType<T, string, string>;
