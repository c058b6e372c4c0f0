/** Moving a case: judged by the machine, proved, written, kept in the history and told, in one transaction. */
import type { Tx } from '@xianfeng/database';
import { type CivilDate, type DocumentKind, type Finding, judge, makeMove } from '@xianfeng/rules';
import { AppError, enforce, type Receipt, type WriteContext } from '../../../kernel/index.js';
import { consentFindings } from '../consents.js';
import type {
  CaseInHand,
  MachineOf,
  NextState,
  Paper,
  Process,
  ProcessTypes,
} from '../definition.js';
import { insertMoves, type KeptMove } from '../history.js';
import { insertPapers } from '../papers.js';
import { dueFor, endPause, insertPause } from '../pauses.js';
import { shown, stepOf } from './steps.js';

/** What an actor wants to do with a case. */
export interface Transition<T extends ProcessTypes> {
  readonly event: T['event'];
  readonly text: string;
  /** Facts that the actor states with the move, beside those on record. */
  readonly facts?: Partial<T['facts']>;
  readonly papers?: readonly Paper[];
  /** Findings of rules that belong to this move and stand in no guard. */
  readonly findings?: readonly Finding[];
  /** What explains a warning (GEN-06); left out where the move asks for none. */
  readonly explanation?: string;
  /** Puts the proof on record, once nothing blocks. */
  readonly prove?: (next: NextState<T['state']>) => Promise<void>;
  /** What follows elsewhere, once the case is in its next state and its event is recorded. */
  readonly after?: () => Promise<void>;
  /** Columns of the process's table that are written beside the state. */
  readonly columns?:
    | Partial<T['columns']>
    | ((next: NextState<T['state']>) => Partial<T['columns']>);
  /** A move that follows at once where nothing blocks it: the history tells of one, with both led through. */
  readonly followedBy?: T['event'];
  /** Where the case has stood in the state before, and goes on to. */
  readonly since?: CivilDate;
  /** Where the state's deadline follows from something else than the settings. */
  readonly dueOn?: CivilDate | null;
  /** Why the case stands still from this move on, until it moves again. */
  readonly pausedFor?: string;
  /** Of the papers, where the process goes in rounds. */
  readonly round?: number;
  readonly decisionId?: number | null;
  /** What the record says from now on, where the process keeps its versions (GEN-07). */
  readonly content?: unknown;
}

/** A move that nothing refuses, and where it leads. */
export interface Judged<T extends ProcessTypes> {
  readonly next: NextState<T['state']>;
  /** In the words of the place, not masked: as they are kept. */
  readonly findings: readonly Finding[];
}

/**
 * Moves a case as its machine allows. The case is held, so its facts are those of its lock.
 *
 * @throws AppError rule_blocked or own_entry with every finding, masked for the actor; wrong_state where
 *   the process refuses by state
 */
export async function transition<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  taken: CaseInHand<T>,
  asked: Transition<T>,
): Promise<Receipt> {
  const judged = await judgeTransition(tx, taken, asked);
  const kept = await carryOut(tx, ctx, taken, asked, judged);
  await insertMoves(tx, [kept]);
  await recordTransition(tx, ctx, taken, asked.event, judged);
  await asked.after?.();
  return { id: taken.row.id, version: judged.next.version };
}

/** Judges a move with everything that it brings. @throws AppError as `transition` does */
export async function judgeTransition<T extends ProcessTypes>(
  tx: Tx,
  taken: CaseInHand<T>,
  asked: Transition<T>,
): Promise<Judged<T>> {
  const { process, machine, row, state, today } = taken;
  const { event } = asked;
  const known = machine.moves.some((move) => move.event === event && move.from.includes(state));
  if (!known && process.refusesByState === true) throw new AppError('wrong_state');
  const facts: T['facts'] = { ...taken.facts, ...asked.facts };
  const result = makeMove(machine, state, event, {
    ...stepOf(taken),
    facts,
    documents: documentsOf(taken, asked.papers ?? []),
  });
  const consents = await consentFindings(tx.db, taken, event, facts);
  const said = judge([...result.findings, ...(asked.findings ?? []), ...consents]);
  enforce(judge(shown(taken, said.findings)), asked.explanation ?? null, process.explanationField);
  if (result.to === null) throw new AppError('wrong_state');
  const to = followed(taken, asked.followedBy, result.to, facts);
  const since = asked.since ?? today;
  const dueOn = asked.dueOn === undefined ? dueIn(taken, to) : asked.dueOn;
  return {
    next: { state: to, since, dueOn, version: row.version + 1 },
    findings: process.worded?.(row, said.findings, today) ?? said.findings,
  };
}

function followed<T extends ProcessTypes>(
  taken: CaseInHand<T>,
  then: T['event'] | undefined,
  to: T['state'],
  facts: T['facts'],
): T['state'] {
  if (then === undefined) return to;
  return makeMove(taken.machine, to, then, { ...stepOf(taken), facts }).to ?? to;
}

function documentsOf<T extends ProcessTypes>(
  taken: CaseInHand<T>,
  papers: readonly Paper[],
): ReadonlySet<DocumentKind> {
  return new Set([...(stepOf(taken).documents ?? []), ...papers.map(({ kind }) => kind)]);
}

function dueIn<T extends ProcessTypes>(
  { process, machine, today }: CaseInHand<T>,
  state: T['state'],
): CivilDate | null {
  return (process.dueOn ?? dueFor)(machine, state, today);
}

/** Writes what a move changes, and gives the move as it is to be kept. */
export async function carryOut<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  taken: CaseInHand<T>,
  asked: Transition<T>,
  { next, findings }: Judged<T>,
): Promise<KeptMove> {
  const { process, row, state, today } = taken;
  await asked.prove?.(next);
  await endPause(tx, taken);
  if (asked.pausedFor !== undefined) await insertPause(tx, ctx, taken, asked.pausedFor);
  const columns = typeof asked.columns === 'function' ? asked.columns(next) : asked.columns;
  await process.write(tx, row, next, columns ?? {});
  const { accountId, assignment } = ctx.actor;
  const common = { caseId: row.id, event: asked.event, accountId, at: new Date(ctx.clock.now()) };
  const filed = { ...common, process: process.kind, round: asked.round ?? 0 };
  await insertPapers(
    tx,
    (asked.papers ?? []).map((paper) => ({ ...filed, ...paper })),
  );
  return {
    ...common,
    kind: process.kind,
    version: next.version,
    from: state,
    to: next.state,
    on: today,
    text: asked.text,
    findings,
    content: asked.content,
    role: assignment.role,
    decisionId: asked.decisionId ?? null,
  };
}

/** Records the event of a move that was made. */
export function recordTransition<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  { process, row, state, today }: CaseInHand<T>,
  event: T['event'],
  { next }: Judged<T>,
): Promise<void> {
  const { state: to, version } = next;
  return process.recordEvent(tx, ctx, row, { event, from: state, to, version, today });
}

/** A first move that is asked for, before there is a case. */
export interface FirstMove<T extends ProcessTypes> {
  readonly event: T['event'];
  /** The state that it leads out of. */
  readonly from: T['state'];
  readonly facts: T['facts'];
  readonly papers?: readonly Paper[];
  readonly findings?: readonly Finding[];
  readonly explanation?: string;
  /** The field of the input in which a warning is explained. */
  readonly explanationField?: string;
  /** Findings in the words of the place where the case is to be. */
  readonly worded?: (findings: readonly Finding[]) => readonly Finding[];
}

/**
 * Judges the move with which a case is to begin.
 *
 * @throws AppError as `transition` does
 */
export function judgeFirst<T extends ProcessTypes>(
  ctx: WriteContext,
  process: Process<T>,
  machine: MachineOf<T>,
  asked: FirstMove<T>,
  today: CivilDate,
): { to: T['state']; findings: readonly Finding[] } {
  const { event, from, facts, papers = [], worded = (each) => each } = asked;
  const role = ctx.actor.assignment.role;
  const documents = new Set(papers.map(({ kind }) => kind));
  const result = makeMove(machine, from, event, { role, date: today, facts, documents });
  const findings = worded(judge([...result.findings, ...(asked.findings ?? [])]).findings);
  const shownToActor = process.masked?.(ctx.actor, findings, today) ?? findings;
  enforce(judge(shownToActor), asked.explanation ?? null, asked.explanationField);
  if (result.to === null) throw new AppError('wrong_state');
  return { to: result.to, findings: judge(findings).findings };
}

/** How a case begins: with its first move, or by being made where cases begin. */
export interface Beginning<T extends ProcessTypes> {
  readonly event: T['event'] | 'begin';
  readonly text: string;
  /** The state that the first move leads out of; null where the case was made without one. */
  readonly from: T['state'] | null;
  readonly to: T['state'];
  readonly on: CivilDate;
  readonly findings?: readonly Finding[];
  readonly papers?: readonly Paper[];
  readonly content?: unknown;
}

/** Keeps the beginning of a case that was just written, and tells of it. */
export async function begin<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  process: Process<T>,
  subject: T['subject'],
  first: Beginning<T>,
): Promise<Receipt> {
  const { id, version } = subject;
  const { event, from, to, on, text, findings = [], papers = [], content } = first;
  const { accountId, assignment } = ctx.actor;
  const common = { caseId: id, event, accountId, at: new Date(ctx.clock.now()) };
  const filed = { ...common, process: process.kind, round: 0 };
  await insertPapers(
    tx,
    papers.map((paper) => ({ ...filed, ...paper })),
  );
  const kept = { ...common, kind: process.kind, version, from, to, on, text, findings, content };
  await insertMoves(tx, [{ ...kept, role: assignment.role }]);
  await process.recordEvent(tx, ctx, subject, { event, from, to, version, today: on });
  return { id, version };
}

/**
 * A case follows what happened in another one, which no move of its own machine judges: the file of
 * a candidate whose way into a post was ended is closed.
 *
 * @param event the move of the other case, for the history
 */
export async function follow<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  process: Process<T>,
  row: T['row'],
  made: { event: T['event']; to: T['state']; on: CivilDate; dueOn: CivilDate | null; text: string },
): Promise<Receipt> {
  const { event, to, on, dueOn, text } = made;
  const from = process.stateOf(row);
  const version = row.version + 1;
  await process.write(tx, row, { state: to, since: on, dueOn, version }, {});
  const { accountId, assignment } = ctx.actor;
  await insertMoves(tx, [
    {
      ...{ kind: process.kind, caseId: row.id, version, event, from, to, on, text, accountId },
      ...{ findings: [], role: assignment.role, at: new Date(ctx.clock.now()) },
    },
  ]);
  await process.recordEvent(tx, ctx, row, { event, from, to, version, today: on });
  return { id: row.id, version };
}
