/** A candidate under lock, and the moves that are made with it. */
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import {
  authorize,
  found,
  type Policy,
  type Receipt,
  record,
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
import { reviewClosed } from '../events.js';
import type { PlacedCandidate } from '../policy.js';
import type { CandidateEvent } from '../schema.js';
import { type CandidateTypes, candidateProcess, placeOf } from './process.js';
import { type CandidateRecord, readFacts, readRecord, runsAnew } from './record.js';

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
 * @param event the move that is asked for, where it is one; of a review by whether it is asked anew
 * @throws AppError not_found; stale_version, with the rules by which the move that an old screen asks
 *   for can no longer be made
 */
export async function lockCandidate(
  tx: Tx,
  ctx: WriteContext,
  rule: Policy<PlacedCandidate>,
  input: { id: number; version: number | null },
  event?: CandidateEvent | ((renewed: boolean) => CandidateEvent),
): Promise<LockedCandidate> {
  const [loaded] = await candidateProcess.lock(tx, ctx, [input.id]);
  const seen = found(loaded);
  authorize(ctx.actor, rule, seen);
  const kept = await readRecord(tx.db, seen);
  // What else the row tells was read before the lock was had.
  const renewed = runsAnew(seen, kept);
  const row = { ...seen, renewed };
  const today = todayInShanghai(ctx.clock.now());
  const settings = await settingsFor(tx.db, today);
  const facts = await readFacts(tx.db, row, kept, today, settings);
  const taken = await takeCase(tx.db, ctx, candidateProcess, row, {
    settings,
    facts,
    pauses: kept.pauses,
  });
  refuseUnseen(taken, input.version, typeof event === 'function' ? event(renewed) : event);
  return { ...taken, tx, ctx, record: kept };
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
  const asked = stepOfRound(row, step);
  const { review } = locked.record;
  if (!ending.has(step.event) || review?.result !== null) return transition(tx, ctx, locked, asked);
  const prove: typeof asked.prove = async (next) => {
    await step.prove?.(next);
    await endRenewal(tx, ctx, row, review);
  };
  return transition(tx, ctx, locked, { ...asked, prove });
}

/** Moves by which the way ends while departments may still be asked anew. */
const ending: ReadonlySet<CandidateEvent> = new Set([
  'fail_inspection',
  'turn_down',
  'uphold_objection',
  'record_not_elected',
]);

/** The renewed review ends with the way, so that it leaves the queues of the departments. */
async function endRenewal(
  tx: Tx,
  ctx: WriteContext,
  row: LockedCandidate['row'],
  review: NonNullable<CandidateRecord['review']>,
): Promise<void> {
  const { id, required: departments } = review;
  await tx.db
    .updateTable('joint_review')
    .set({ result: 'failed', closed_on: todayInShanghai(ctx.clock.now()) })
    .where('id', '=', id)
    .execute();
  await record(tx, ctx, reviewClosed, {
    ...{ id, version: 2, place: { ...placeOf(row), departments } },
    data: { departments },
  });
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
