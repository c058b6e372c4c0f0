/** What screens show of a case: its moves, why one cannot be made, its step bar, and who holds it. */
import {
  type DocumentKind,
  type ExplainedMove,
  explainMoves,
  type Finding,
  holdersOf,
  judge,
  type Machine,
  offeredMoves,
  type ProcessStep,
  processSteps,
  type Step,
} from '@xianfeng/rules';
import { districtRoles } from '../../../kernel/index.js';
import type { CaseInHand, ProcessTypes } from '../definition.js';
import type { HistoryEntry, OfferedMove } from '../views.js';

/** Who asks the machine, on which day, with what is on record. */
export function stepOf<T extends ProcessTypes>(taken: CaseInHand<T>): Step<T['facts']> {
  const { ctx, today, facts, onFile } = taken;
  const step = { role: ctx.actor.assignment.role, date: today, facts };
  if (onFile === null) return step;
  const counts = (until: string | null) => until === null || today <= until;
  const documents = new Set<DocumentKind>();
  const expired = new Map<DocumentKind, string>();
  for (const [kind, until] of onFile) {
    if (counts(until)) documents.add(kind);
    else if (until !== null) expired.set(kind, until);
  }
  return { ...step, documents, expired };
}

/** Findings in the words of the place, as far as the actor may know them. */
export function shown<T extends ProcessTypes>(
  { process, ctx, row, today }: CaseInHand<T>,
  findings: readonly Finding[],
): readonly Finding[] {
  const worded = process.worded?.(row, findings, today) ?? findings;
  return process.masked?.(ctx.actor, worded, today) ?? worded;
}

/**
 * The moves that the actor's role could make from here, each with what speaks against it as the facts
 * stand; what the move itself states is judged with it.
 *
 * @param events only these, where the process has moves that are made elsewhere
 */
export function offered<T extends ProcessTypes, E extends T['event'] = T['event']>(
  taken: CaseInHand<T>,
  events?: readonly E[],
): OfferedMove<E, T['state']>[] {
  const { machine, state } = taken;
  const step = stepOf(taken);
  const isAsked = (event: T['event']): event is E =>
    events === undefined || events.some((each) => each === event);
  return machine.moves.flatMap((move): OfferedMove<E, T['state']>[] => {
    const { event } = move;
    if (!move.from.includes(state) || !move.by.includes(step.role) || !isAsked(event)) return [];
    return offeredMoves({ ...machine, moves: [move] }, state, step).map(
      ({ label, to, judgement }) => ({
        event,
        label,
        to,
        allowed: judgement.outcome !== 'block',
        findings: shown(taken, judgement.findings),
      }),
    );
  });
}

/** Every move from here, and the actor's own further on: allowed, or with everything that refuses it. */
export function explained<T extends ProcessTypes>(
  taken: CaseInHand<T>,
  events?: readonly T['event'][],
): ExplainedMove<T['event']>[] {
  const moves = explainMoves(taken.machine, taken.state, stepOf(taken), events);
  return moves.map((move) => ({ ...move, ...judge(shown(taken, move.findings)) }));
}

/** The step bar of a case, with the days and names of its real history. */
export function stepsOf<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
  entries: readonly Pick<HistoryEntry<string, S>, 'to' | 'on' | 'by'>[],
): ProcessStep<S>[] {
  const passages = entries.map(({ to, on, by }) => ({ state: to, on, by }));
  return processSteps(machine, state, passages);
}

/** At which level a case is held. */
export type HoldingLevel = 'branch' | 'street' | 'district' | 'nobody';

/** Who holds a case in this state: the roles that lead on from it, and the lowest level of theirs. */
export function holderOf<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
): { roles: readonly string[]; level: HoldingLevel } {
  const roles = holdersOf(machine, state);
  const isDistrict = (role: string) => districtRoles.some((each) => each === role);
  if (roles.length === 0) return { roles, level: 'nobody' };
  if (roles.every(isDistrict)) return { roles, level: 'district' };
  const above = roles.every((role) => role === 'street_organizer' || isDistrict(role));
  return { roles, level: above ? 'street' : 'branch' };
}
