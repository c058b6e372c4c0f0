// Who holds a candidate now, as a value and as an SQL condition.
import { type RawBuilder, sql } from 'kysely';
import { holderOf, type MachineOf } from '../../kit/process/index.js';
import type { CandidateState, Keeper } from '../schema.js';
import { candidateStates } from '../schema.js';
import type { CandidateTypes } from './process.js';
import { isRenewed, waitingDepartments, waitsForStreet } from './rows.js';

/** Whose turn a state is, read from the machine: who leads on from it along the way. */
function turnOf(machine: MachineOf<CandidateTypes>, state: CandidateState): Keeper {
  // From where a candidate has gone back into the pool, the pool's moves lead on.
  if (state === 'in_pool') return 'nobody';
  const { level } = holderOf(machine, state);
  return level === 'nobody' || level === 'district' ? level : 'street';
}

/**
 * Who holds a candidate now. A joint review, also one that is asked for anew, is with the departments as long as one is silent, then with
 * the street where it has to explain or to decide, then with the district.
 */
export function keeperOf(
  machine: MachineOf<CandidateTypes>,
  state: CandidateState,
  waits: { departments: readonly string[]; street: boolean; renewed: boolean },
): Keeper {
  if (state !== 'joint_review' && !waits.renewed) return turnOf(machine, state);
  if (waits.departments.length > 0) return 'departments';
  return waits.street ? 'street' : 'district';
}

/** The same as a condition on `c`, for lists. */
export function keptBy(machine: MachineOf<CandidateTypes>, keeper: Keeper): RawBuilder<boolean> {
  const silent = sql<boolean>`(cardinality(${waitingDepartments()}) > 0)`;
  if (keeper === 'departments') return silent;
  const asked = sql<boolean>`(${waitsForStreet()} and not ${silent})`;
  const states = candidateStates.filter((state) => turnOf(machine, state) === keeper);
  const free = sql<boolean>`(not ${silent} and not ${asked})`;
  const turn = sql<boolean>`(c.state = any(${states}) and ${free} and not ${isRenewed()})`;
  if (keeper === 'street') return sql<boolean>`(${turn} or ${asked})`;
  return keeper === 'district' ? sql<boolean>`(${turn} or (${isRenewed()} and ${free}))` : turn;
}
