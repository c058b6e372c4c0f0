import { type RawBuilder, sql } from 'kysely';
import type { AppointmentMachine } from '../talents/index.js';
import { waitingDepartments, waitsForStreet } from './rows.js';
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

/**
 * Who holds a candidate now. A joint review is with the departments as long as one is silent, then with
 * the street where it has to explain or to decide, then with the district.
 */
export function keeperOf(
  machine: AppointmentMachine,
  state: CandidateState,
  waits: { departments: readonly string[]; street: boolean },
): Keeper {
  if (state !== 'joint_review') return turnOf(machine, state);
  if (waits.departments.length > 0) return 'departments';
  return waits.street ? 'street' : turnOf(machine, state);
}

/** The same as a condition on `c`, for lists. */
export function keptBy(machine: AppointmentMachine, keeper: Keeper): RawBuilder<boolean> {
  const silent = sql<boolean>`(c.state = 'joint_review' and cardinality(${waitingDepartments()}) > 0)`;
  if (keeper === 'departments') return silent;
  const asked = sql<boolean>`(${waitsForStreet()} and not ${silent})`;
  const states = candidateStates.filter((state) => turnOf(machine, state) === keeper);
  const turn = sql<boolean>`(c.state = any(${states}) and not ${silent} and not ${asked})`;
  return keeper === 'street' ? sql<boolean>`(${turn} or ${asked})` : turn;
}
