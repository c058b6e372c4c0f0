/** What procedures are given: the services, the request, the actor, and what all features declare. */
import type { Db } from '@xianfeng/database';
import type { LogChecks, LoggedEvent } from '@xianfeng/events';
import type { Actor } from './access/actor.js';
import type { Clock } from './clock.js';
import type { DeclaredEvent } from './events/events.js';
import type { DeclaredSubject } from './events/subjects.js';
import type { ExportedFile } from './exporting.js';
import type { LongWriteBook } from './procedures/long-writes.js';
import type { SealedColumns } from './sealing/columns.js';
import type { FieldKeys } from './sealing/keys.js';

/**
 * Asks the operator's virus scanner about a file that is about to be kept.
 *
 * @throws AppError file_infected, scanner_unavailable
 */
export type ScanFile = (bytes: Uint8Array) => Promise<void>;

/** What the whole server shares. */
export interface Services {
  db: Db;
  clock: Clock;
  keys: FieldKeys;
  /** The last event that this server has dispatched: aggregates are as of it. */
  logSeq: () => number;
  /**
   * The events that this server has dispatched after a number, as far as it still holds all of them in
   * memory; null where the log has to be asked. Left out where nothing is dispatched.
   */
  logSince?: ((after: number) => readonly LoggedEvent[] | null) | undefined;
  /** The checks of the log's chain, one at a time. */
  logChecks: LogChecks;
  /** The writes that take long, and are under way. */
  longWrites: LongWriteBook;
  /** What the features declare: the words of events, and what else is collected from them. */
  registry: Registry;
  /** Left out where the operator has set up no scanner. */
  scan?: ScanFile | undefined;
}

/** The address of this product as browsers know it: what passkeys are bound to. */
export interface Site {
  /** The name of the host. */
  host: string;
  /** Scheme, host and port. */
  origin: string;
}

/** What is known of one request before its procedure runs. */
export interface Request {
  ip: string;
  userAgent: string;
  /** Reached through a loopback address: the only place where demo accounts work. */
  loopback: boolean;
  /** Null where passkeys can't be used: no address is configured, or it is none for them. */
  site: Site | null;
  /** The client's key for this write; the same key gives the same answer. */
  idempotencyKey: string | null;
  /** The secret of the session cookie as it came, or null. */
  sessionSecret: string | null;
  /**
   * Sets the session cookie of the answer; null clears it. One that lasts stays when the browser is
   * closed.
   */
  setSessionCookie: (value: string | null, lasts: boolean) => void;
  /** Secrets of this browser, one for each account that signed in here, the latest first. */
  deviceSecrets: readonly string[];
  /** Keeps these secrets in the browser. */
  setDeviceSecrets: (secrets: readonly string[]) => void;
}

/** Context of a procedure that needs no sign-in. */
export interface Context extends Services {
  request: Request;
  actor: Actor | null;
}

/** Context of a procedure behind a policy: there is an actor, in a role that may try. */
export interface ActorContext extends Context {
  actor: Actor;
}

/** Context of a write: which procedure, under which key, with which input. */
export interface WriteContext extends ActorContext {
  write: { procedure: string; key: string; inputHash: Buffer };
}

/** A file that is made when it is asked for, as a feature registers it. */
export type FileExport = FileMaking & (Masked | Unmasked);

interface FileMaking {
  /** What the log calls it. */
  readonly label: string;
  /**
   * Makes it, for an actor who may have it; the query comes as it was asked.
   *
   * @param only of a file of many people: no others than these
   */
  readonly make: (
    ctx: ActorContext,
    query: unknown,
    only?: readonly number[],
  ) => Promise<ExportedFile>;
  /** It is for everybody, or holds no record: no mark of who carried it away. */
  readonly unmarked?: true;
}

/** It shows nobody in full. */
interface Masked {
  readonly unmasked?: never;
  readonly people?: never;
}

/** It shows persons in full: the server first asks again who is at the screen. */
interface Unmasked {
  readonly unmasked: true;
  /** The records of the persons, for an actor who may have them: they are counted (SEC-02). */
  readonly people: (ctx: ActorContext, query: unknown) => Promise<readonly number[]>;
}

/** A file as far as access to it goes; `addedAt` null: it is only about to be added. */
export interface FileInQuestion {
  /** Which paper of a proof it is; null for any other file. */
  paper: string | null;
  round: number | null;
  addedAt: number | null;
}

/** What an actor may do with the files of a record, as the record's feature answers. */
export interface FileAccess {
  organizationId: number;
  /** The rooms that hear of the record, and so of its files. */
  audience: readonly string[];
  /** Whether the actor may add to them. */
  mayEdit: boolean;
  /** As `mayEdit` where it is left out. */
  mayRemove?: boolean;
  /** For a paper: the joint review that it belongs to; left out for every other file. */
  round?: number | null;
}

/**
 * Access to the files of a record; null where the actor may not read it.
 *
 * @param lock holds the record until the transaction ends
 */
export type FileOwner = (
  db: Db,
  by: { actor: Actor; clock: Clock },
  id: number,
  lock: boolean,
  file: FileInQuestion,
) => Promise<FileAccess | null>;

/** What came of counting anew. */
export interface Recount {
  /** How many figures there are. */
  readonly figures: number;
  /** How many of them were wrong, and are right now. */
  readonly corrected: number;
}

/** Figures that the database keeps counted, and how they are counted anew. */
export interface KeptFigures {
  /** What they count, in the field's words. */
  readonly name: string;
  readonly recount: (db: Db) => Promise<Recount>;
}

/** Reads ahead what the first looks after a start rest on. */
export type Warming = (services: Services) => Promise<void>;

/** What all features declare, found by the names that stand in the log. */
export interface Registry {
  readonly events: readonly DeclaredEvent[];
  readonly subjects: readonly DeclaredSubject[];
  /** Files that are made when they are asked for, by the last part of their address. */
  readonly exports: Readonly<Record<string, FileExport>>;
  /** Records that files belong to, by their kind. */
  readonly files: ReadonlyMap<string, FileOwner>;
  /** Every table with sealed columns. */
  readonly sealed: readonly SealedColumns[];
  /** All figures that the database keeps counted. */
  readonly kept: readonly KeptFigures[];
  /** What is read ahead when a server has started, one after the other. */
  readonly warm: readonly Warming[];
  /** The type of event of this name, a former one too; null where no feature declares it. */
  readonly eventOf: (type: string) => DeclaredEvent | null;
  /** The types of events about a kind of record, under every name that stands in the log. */
  readonly typesOf: (subject: DeclaredSubject) => readonly string[];
  /** The kind of record of this name, a former one too; null where no feature declares it. */
  readonly subjectOf: (kind: string) => DeclaredSubject | null;
}
