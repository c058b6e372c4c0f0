/** What a process is made of: its machine, its rows, its facts, and how a move is written and told of. */
import type { Db, Tx } from '@xianfeng/database';
import type {
  CivilDate,
  DocumentKind,
  Finding,
  Machine,
  Pause,
  SettingValues,
} from '@xianfeng/rules';
import type { Actor, ActorContext, WriteContext } from '../../kernel/index.js';
import { keepRecount, type Recount } from './recount.js';

/** What reads of a case are made with: the database, or the transaction that has locked it. */
export type Reader = Pick<Db, 'selectFrom' | 'executeQuery' | 'getExecutor'>;

/** What every case has. */
export interface CaseRow {
  readonly id: number;
  readonly version: number;
}

/** The types of one process, named together. */
export interface ProcessTypes {
  /** A case as it is locked to be moved. */
  row: CaseRow;
  /** What an event of a case is made of: the row, or as much of it as a case that begins has. */
  subject: CaseRow;
  state: string;
  event: string;
  facts: object;
  /** Columns of the process's own table that a move writes beside its state. */
  columns: object;
}

/** The machine of a process. */
export type MachineOf<T extends ProcessTypes> = Machine<T['state'], T['event'], T['facts']>;

/** Where a move leaves a case. */
export interface NextState<S extends string> {
  readonly state: S;
  readonly since: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly version: number;
}

/** A move that was made, for the event that tells of it. */
export interface MadeMove<T extends ProcessTypes> {
  /** `begin`: the case was made in the state where cases begin. */
  readonly event: T['event'] | 'begin';
  /** Null: the case began here. */
  readonly from: T['state'] | null;
  readonly to: T['state'];
  readonly version: number;
  readonly today: CivilDate;
}

/** What changes a case without moving it. */
export type CaseChange = 'consent' | 'pause' | 'resume' | 'correction';

/** How a case is written and told of that stays in its state. */
export interface Standing<T extends ProcessTypes> {
  readonly of: (row: T['row']) => { readonly since: CivilDate; readonly dueOn: CivilDate | null };
  readonly recordChange: (
    tx: Tx,
    ctx: WriteContext,
    row: T['row'],
    change: CaseChange,
    version: number,
  ) => Promise<void>;
}

/** One process: everything that the kit asks of a feature. */
export interface Process<T extends ProcessTypes> {
  /** Names its cases in the tables of the kit. */
  readonly kind: string;
  /** The machine under the settings of a day. */
  readonly machine: (settings: SettingValues) => MachineOf<T>;
  readonly stateOf: (row: T['row']) => T['state'];
  /** Rows of the actor's scope, locked in the order of their ids. */
  readonly lock: (tx: Tx, ctx: ActorContext, ids: readonly number[]) => Promise<T['row'][]>;
  /** What is on record of a case, as the guards ask it. */
  readonly factsOf: (
    db: Reader,
    ctx: ActorContext,
    row: T['row'],
    today: CivilDate,
    settings: SettingValues,
  ) => T['facts'] | Promise<T['facts']>;
  /** Writes where a move leaves the case; the row is locked. */
  readonly write: (
    tx: Tx,
    row: T['row'],
    next: NextState<T['state']>,
    columns: Partial<T['columns']>,
  ) => Promise<unknown>;
  /** Records the event of a move, in its transaction. */
  readonly recordEvent: (
    tx: Tx,
    ctx: WriteContext,
    subject: T['subject'],
    made: MadeMove<T>,
  ) => Promise<void>;
  /** Where a case may be changed without a move: by consents, pauses, corrections. */
  readonly standing?: Standing<T>;
  /** The day whose settings judge a case, where it is not the present one (GEN-05). */
  readonly settingsOn?: (row: T['row'], today: CivilDate) => CivilDate;
  /** Where a deadline does not follow from the machine. */
  readonly dueOn?: (machine: MachineOf<T>, state: T['state'], since: CivilDate) => CivilDate | null;
  /** Its deadlines may stand still. */
  readonly pauses?: true;
  /** `filed`: papers on file count for later moves; else each move brings its own. */
  readonly papers?: 'filed';
  /** Who must have agreed before a move is made. */
  readonly consents?: (row: T['row'], event: T['event'], facts: T['facts']) => readonly string[];
  /** Findings in the words of the place where the case is. */
  readonly worded?: (
    row: T['row'],
    findings: readonly Finding[],
    today: CivilDate,
  ) => readonly Finding[];
  /** Findings as far as the actor may know them. */
  readonly masked?: (
    actor: Actor,
    findings: readonly Finding[],
    today: CivilDate,
  ) => readonly Finding[];
  /** Counts deadlines anew that run over the end of a year whose rest days become known (CAL-05). */
  readonly recount?: Recount;
  /** The field of the input in which a warning is explained (GEN-06). */
  readonly explanationField?: string;
  /** A move that the state does not know is refused as `wrong_state`, without the rule behind it. */
  readonly refusesByState?: true;
}

/** Declares a process. */
export function defineProcess<T extends ProcessTypes>(process: Process<T>): Process<T> {
  keepRecount(process.kind, process.recount);
  return process;
}

/** A paper that a move brings: its number and day, and until when it counts. */
export interface Paper {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly on: CivilDate;
  readonly expiresOn?: CivilDate;
}

/** A case with what a move of it is judged by. */
export interface CaseInHand<T extends ProcessTypes> {
  readonly process: Process<T>;
  readonly ctx: ActorContext;
  readonly row: T['row'];
  readonly state: T['state'];
  readonly facts: T['facts'];
  readonly machine: MachineOf<T>;
  readonly settings: SettingValues;
  readonly today: CivilDate;
  /** Papers on file, with the last day on which each counts; null where moves bring their own. */
  readonly onFile: ReadonlyMap<DocumentKind, CivilDate | null> | null;
  readonly pauses: readonly Pause[];
}
