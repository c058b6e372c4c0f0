import type { Tx } from '@xianfeng/database';
import { sqlState } from '@xianfeng/database';
import {
  type AppointmentFacts,
  block,
  type CivilDate,
  type DocumentKind,
  type Finding,
  findingsIn,
  type Judgement,
  judge,
  makeMove,
  ruleOf,
  type SettingValues,
  todayInShanghai,
} from '@xianfeng/rules';
import {
  AppError,
  authorize,
  enforce,
  found,
  type Policy,
  type Receipt,
  record,
  type WriteContext,
} from '../kernel/index.js';
import { dueFor } from '../kit/process/index.js';
import { type AppointmentMachine, processOn } from '../talents/index.js';
import { asBrought, everyPaper } from './brought.js';
import { type Case, readCase, readFacts } from './case.js';
import { candidateMoved } from './events.js';
import { maskFindings } from './mask.js';
import type { PlacedCandidate } from './policy.js';
import { candidateRows, type SelectedCandidate, stateOf, toCandidateState } from './rows.js';
import type { CandidateEvent, CandidateState } from './schema.js';

/** A candidate under lock with everything that a step needs. */
export interface Locked {
  tx: Tx;
  ctx: WriteContext;
  row: SelectedCandidate;
  one: Case;
  facts: AppointmentFacts;
  machine: AppointmentMachine;
  settings: SettingValues;
  today: CivilDate;
}

/**
 * Locks a candidate of the scope for a step.
 *
 * @param event the move that is asked for, where it is one
 * @throws AppError not_found; stale_version, with the rules by which the move that an old screen asks
 *   for can no longer be made
 */
export async function lockCandidate(
  tx: Tx,
  ctx: WriteContext,
  rule: Policy<PlacedCandidate>,
  input: { id: number; version: number | null },
  event?: CandidateEvent,
): Promise<Locked> {
  const row = found(
    await candidateRows(tx.db, ctx.actor)
      .where('c.id', '=', input.id)
      .forUpdate(['c'])
      .executeTakeFirst(),
  );
  authorize(ctx.actor, rule, row);
  const locked = await reread(tx, ctx, row);
  if (input.version === null || input.version === row.version) return locked;
  throw new AppError('stale_version', {
    findings: event === undefined ? [] : inTheWay(locked, event),
  });
}

/** What keeps a move from being made as things stand now, whatever it brings. */
function inTheWay(
  { ctx, row, facts, machine, settings, today }: Locked,
  event: CandidateEvent,
): readonly Finding[] {
  const { findings } = makeMove(machine, stateOf(row.state), event, {
    role: ctx.actor.assignment.role,
    date: today,
    facts: asBrought(event, facts, settings, today),
    documents: everyPaper,
  });
  const blocks = findings.filter(({ severity }) => severity === 'block');
  return maskFindings(ctx.actor, findingsIn(row.division_kind, blocks, today), today);
}

/** The same candidate with what the step itself has put on record. */
export async function reread(tx: Tx, ctx: WriteContext, row: SelectedCandidate): Promise<Locked> {
  const today = todayInShanghai(ctx.clock.now());
  const one = await readCase(tx.db, row);
  const facts = await readFacts(tx.db, row, one, today);
  return { tx, ctx, row, one, facts, today, ...(await processOn(tx.db, today)) };
}

/** A paper that a move brings: its number and day. */
export interface Paper {
  kind: DocumentKind;
  number: string;
  on: CivilDate;
}

export interface Made {
  event: CandidateEvent;
  text: string;
  /** Facts that the move brings with it, beside those on record. */
  facts?: Partial<AppointmentFacts>;
  papers?: readonly Paper[];
  /** Findings of rules that belong to this step and stand in no guard. */
  findings?: readonly Finding[];
  /** An explanation for what a rule warns of; the text where it is left out. */
  explanation?: string;
  /** Puts the proof on record, once nothing blocks. */
  prove?: () => Promise<void>;
  /** Where the state's deadline follows from something else than the settings. */
  dueOn?: CivilDate | null;
  round?: number;
}

/**
 * Takes a step of the machine: judges it, puts its proof on record, moves the candidate, keeps the move
 * with its findings and tells of it. The database's own gate stands behind.
 *
 * @throws AppError rule_blocked with every finding, masked for the actor
 */
export async function takeMove(locked: Locked, made: Made): Promise<Receipt> {
  const { tx, ctx, row, machine, today } = locked;
  const papers = made.papers ?? [];
  const result = makeMove(machine, stateOf(row.state), made.event, {
    role: ctx.actor.assignment.role,
    date: today,
    facts: { ...locked.facts, ...made.facts },
    documents: new Set(papers.map(({ kind }) => kind)),
  });
  const said = judge([...result.findings, ...(made.findings ?? [])]).findings;
  const findings = findingsIn(row.division_kind, said, today);
  enforceStep(judge(maskFindings(ctx.actor, findings, today)), made.explanation ?? made.text);
  const to = toCandidateState(result.to);
  if (to === null) throw new AppError('wrong_state');
  await made.prove?.();
  const version = row.version + 1;
  const dueOn = made.dueOn === undefined ? dueIn(machine, to, today) : made.dueOn;
  await keepPapers(locked, made.event, papers);
  await writeState(locked, to, { dueOn, version, round: made.round ?? row.round });
  await keepMove(locked, made, to, findings, version);
  await record(tx, ctx, candidateMoved, {
    id: row.id,
    version,
    place: { ...placeOf(row), supervised: isPosted(row.state) || isPosted(to) },
    data: { organizationId: row.organization_id, state: to },
  });
  return { id: row.id, version };
}

/** As the kernel enforces, but the explanation of a step stands in its `text`. */
function enforceStep(judgement: Judgement, text: string): void {
  try {
    enforce(judgement, text);
  } catch (error) {
    if (!(error instanceof AppError) || error.fields === undefined) throw error;
    const { message, findings = [] } = error;
    const fields = error.fields.map((field) => ({ ...field, path: 'text' }));
    throw new AppError(error.code, { message, fields, findings });
  }
}

/** Back in the pool it is the file there that has a deadline, not the way that has ended. */
function dueIn(machine: AppointmentMachine, state: CandidateState, today: CivilDate) {
  return state === 'in_pool' ? null : dueFor(machine, state, today);
}

/** A notice stands in the village. */
const isPosted = (state: string) => state === 'public_notice' || state === 'verification';

export const placeOf = (row: { organization_id: number; organization_path: string }) => ({
  organizationId: row.organization_id,
  organizationPath: row.organization_path,
});

async function writeState(
  { tx, row, today }: Locked,
  state: CandidateState,
  written: { dueOn: CivilDate | null; version: number; round: number },
): Promise<void> {
  try {
    await tx.db
      .updateTable('candidate')
      .set({
        state,
        state_since: today,
        due_on: written.dueOn,
        version: written.version,
        round: written.round,
      })
      .where('id', '=', row.id)
      .execute();
  } catch (error) {
    throw gateRefusal(error, today) ?? error;
  }
}

/** The gate in the database speaks to operators; whoever asked is told the rule. */
export function gateRefusal(error: unknown, today: CivilDate): AppError | null {
  const isGate = sqlState(error) === '23514' && error instanceof Error && 'constraint' in error;
  const rule = ruleOf('TAL-08');
  if (!isGate || error.constraint !== 'candidate_gate' || rule === null) return null;
  const change = { fact: 'proofs', hint: '请补齐联审、考察、公示、选举和备案的记录。' };
  const finding = block(rule, today, '任职所需的依据不齐全，不能到任。', change);
  return new AppError('rule_blocked', { findings: [finding], cause: error });
}

async function keepPapers(
  { tx, ctx, row }: Locked,
  action: CandidateEvent,
  papers: readonly Paper[],
): Promise<void> {
  if (papers.length === 0) return;
  await tx.db
    .insertInto('candidate_document')
    .values(
      papers.map(({ kind, number, on }) => ({
        candidate_id: row.id,
        kind,
        action,
        round: row.round,
        number,
        made_on: on,
        account_id: ctx.actor.accountId,
        at: new Date(ctx.clock.now()),
      })),
    )
    .execute();
}

async function keepMove(
  { tx, ctx, row, today }: Locked,
  made: Made,
  to: CandidateState,
  findings: readonly Finding[],
  version: number,
): Promise<void> {
  await tx.db
    .insertInto('candidate_move')
    .values({
      candidate_id: row.id,
      action: made.event,
      from_state: row.state,
      to_state: to,
      on_day: today,
      text: made.text,
      findings: JSON.stringify(findings),
      account_id: ctx.actor.accountId,
      role: ctx.actor.assignment.role,
      candidate_version: version,
      at: new Date(ctx.clock.now()),
    })
    .execute();
}

/** Writes that something about a candidate has changed while his state stays. */
export async function touchCandidate({ tx, row }: Locked): Promise<Receipt> {
  const version = row.version + 1;
  await tx.db.updateTable('candidate').set({ version }).where('id', '=', row.id).execute();
  return { id: row.id, version };
}
