/** A candidate under lock, and the moves that are made with it. */
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import {
  authorize,
  found,
  type Policy,
  type Receipt,
  settingsFor,
  type WriteContext,
} from '../../kernel/index.js';
import {
  type CaseInHand,
  refuseUnseen,
  type Transition,
  takeCase,
  transition,
} from '../../kit/process/index.js';
import type { PlacedCandidate } from '../policy.js';
import type { CandidateEvent } from '../schema.js';
import { type CandidateTypes, candidateProcess } from './process.js';
import { type CandidateRecord, readFacts, readRecord } from './record.js';

/** A candidate under lock with everything that a step needs. */
export interface LockedCandidate extends CaseInHand<CandidateTypes> {
  readonly tx: Tx;
  readonly ctx: WriteContext;
  /** What is on record of the latest round. */
  readonly record: CandidateRecord;
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
): Promise<LockedCandidate> {
  const [loaded] = await candidateProcess.lock(tx, ctx, [input.id]);
  const row = found(loaded);
  authorize(ctx.actor, rule, row);
  const record = await readRecord(tx.db, row);
  const today = todayInShanghai(ctx.clock.now());
  const settings = await settingsFor(tx.db, today);
  const facts = await readFacts(tx.db, row, record, today, settings);
  const taken = await takeCase(tx.db, ctx, candidateProcess, row, {
    settings,
    facts,
    pauses: record.pauses,
  });
  refuseUnseen(taken, input.version, event);
  return { ...taken, tx, ctx, record };
}

/** A step of the way, as the command asks for it. */
export interface CandidateStep
  extends Omit<Transition<CandidateTypes>, 'event' | 'columns' | 'round'> {
  readonly event: CandidateEvent;
  /** The joint review that begins with this step; the latest one where it is left out. */
  readonly round?: number;
}

/**
 * Takes a step of the way: what explains a warning stands in its text, its papers belong to the round.
 *
 * @throws AppError rule_blocked with every finding, masked for the actor
 */
export function moveCandidate(locked: LockedCandidate, step: CandidateStep): Promise<Receipt> {
  const { tx, ctx, row } = locked;
  return transition(tx, ctx, locked, stepOfRound(row, step));
}

/** A step as the kit makes it: its papers belong to the round of the row. */
export const stepOfRound = (
  row: LockedCandidate['row'],
  step: CandidateStep,
): Transition<CandidateTypes> => ({
  ...step,
  explanation: step.explanation ?? step.text,
  round: row.round,
  columns: { round: step.round ?? row.round },
});

/** Writes that something about a candidate has changed while the state stays. */
export async function touchCandidate({ tx, row }: LockedCandidate): Promise<Receipt> {
  const version = row.version + 1;
  await tx.db.updateTable('candidate').set({ version }).where('id', '=', row.id).execute();
  return { id: row.id, version };
}
