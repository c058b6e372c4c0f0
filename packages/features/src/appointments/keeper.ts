import { type RawBuilder, sql } from 'kysely';
import type { AppointmentMachine } from '../talents/index.js';
import type { CandidateState, Keeper } from './schema.js';
import { candidateStates } from './schema.js';

/** Moves that anybody may think of at any time; they say nothing about whose turn it is. */
const asides = new Set(['withdraw', 'object', 'leave']);

/** Whose turn a state is, read from the machine: who makes the moves that lead on from it. */
function turnOf(machine: AppointmentMachine, state: CandidateState): Keeper {
  const leading = machine.moves.filter(
    (move) => move.from.includes(state) && !asides.has(move.event),
  );
  // From where a candidate has gone back into the pool, the pool's moves lead on.
  if (leading.length === 0 || state === 'in_pool') return 'nobody';
  return leading.every((move) => move.by.includes('district_approver')) ? 'district' : 'street';
}

/** Who holds a candidate now; a joint review is with the departments as long as one is silent. */
export function keeperOf(
  machine: AppointmentMachine,
  state: CandidateState,
  waiting: readonly string[],
): Keeper {
  if (state === 'joint_review' && waiting.length > 0) return 'departments';
  return turnOf(machine, state);
}

/** The same as a condition on `c`, for lists. */
export function keptBy(
  machine: AppointmentMachine,
  keeper: Keeper,
  waiting: RawBuilder<string[]>,
): RawBuilder<boolean> {
  const silent = sql<boolean>`(c.state = 'joint_review' and cardinality(${waiting}) > 0)`;
  if (keeper === 'departments') return silent;
  const states = candidateStates.filter((state) => turnOf(machine, state) === keeper);
  return sql<boolean>`(c.state = any(${states}) and not ${silent})`;
}
