/** Subjects: the kinds of records that events are about, with their word, their page and their names. */
import type { Db } from '@xianfeng/database';

/** What the log keeps of an event, as far as links and sentences need it. */
export interface EventContent {
  readonly id: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Marks one page of events: the facts of the records on it are read once and kept under it. */
export type FactsPage = object;

/** The page of another record that shows this one, too. */
export interface ShownOn {
  readonly subject: DeclaredSubject;
  /** The number of that record, from the event; null where the event does not tell it. */
  readonly id: (event: EventContent) => number | null;
}

/** A kind of record, as registries know it: without the type of its facts. */
export interface DeclaredSubject<Kind extends string = string> {
  readonly kind: Kind;
  /** What a record of this kind is called. */
  readonly label: string;
  /** The address of its page, `$id` for its number; or whose page shows it; null: it has no page. */
  readonly page: string | ShownOn | null;
  /** Reads the facts of these records for one page of events. */
  readonly load: (page: FactsPage, db: Db, ids: readonly number[]) => Promise<void>;
}

/** A kind of record, with the facts that sentences about it may name. */
export interface Subject<Kind extends string, Facts> extends DeclaredSubject<Kind> {
  /** What was read of a record for this page of events; null where the record is gone. */
  readonly factsOf: (page: FactsPage, id: number) => Facts | null;
}

/** What a feature writes down of a subject of which sentences name nothing. */
export interface NamelessSubject<Kind extends string> {
  readonly kind: Kind;
  readonly label: string;
  readonly page: `/${string}$id${string}` | ShownOn | null;
  readonly read?: never;
}

/** What a feature writes down of a subject of which sentences name something. */
export interface NamedSubject<Kind extends string, Facts>
  extends Omit<NamelessSubject<Kind>, 'read'> {
  /** Reads what the sentences name. */
  readonly read: (db: Db, ids: readonly number[]) => Promise<ReadonlyMap<number, Facts>>;
}

/** Declares a kind of record that events are about. */
export function defineSubject<const Kind extends string>(
  subject: NamelessSubject<Kind>,
): Subject<Kind, null>;
export function defineSubject<const Kind extends string, Facts>(
  subject: NamedSubject<Kind, Facts>,
): Subject<Kind, Facts>;
export function defineSubject<Kind extends string, Facts>({
  kind,
  label,
  page,
  read,
}: NamelessSubject<Kind> | NamedSubject<Kind, Facts>): Subject<Kind, Facts> {
  const known = new WeakMap<FactsPage, ReadonlyMap<number, Facts>>();
  return {
    kind,
    label,
    page,
    load: async (on, db, ids) => {
      if (read !== undefined && ids.length > 0) known.set(on, await read(db, ids));
    },
    factsOf: (on, id) => known.get(on)?.get(id) ?? null,
  };
}

/** Rows under their numbers, as the facts of a subject are read. */
export function byId<Row extends { id: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
