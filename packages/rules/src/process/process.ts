// Step bars, who holds a case, and why a move can or cannot be made now.
import type { CivilDate } from '../civil-date.js';
import type { Judgement } from '../law/judgement.js';
import { judge } from '../law/judgement.js';
import { type Role, roleLabels } from '../roles.js';
import {
  judgeAhead,
  type Machine,
  type Move,
  movesFrom,
  previewMove,
  type State,
  type StateDeadline,
  type Step,
} from './machine.js';

/**
 * How a case came into a state: on which day, and by whom (a name, or null where no one is named).
 */
export interface Passage<S extends string> {
  readonly state: S;
  readonly on: CivilDate | null;
  readonly by: string | null;
}

/** done: behind. current: here the case is. ahead: still to come. stopped: it ended off its way. */
export type StepStatus = 'done' | 'current' | 'ahead' | 'stopped';

/** One step of a step bar. Plain JSON, so that a server can send it. */
export interface ProcessStep<S extends string = string> {
  readonly state: S;
  readonly label: string;
  readonly status: StepStatus;
  /** The last time that the case came into this state; null ahead, and where it is not known. */
  readonly on: CivilDate | null;
  readonly by: string | null;
  /** Who leads on from here, in words; null behind and at an end. */
  readonly next: string | null;
  /** How long a case may stay here; null where nothing is said, and behind. */
  readonly deadline: StateDeadline | null;
}

/**
 * The step bar of a case: what is behind it, where it is, and the ordinary way ahead. States of the way
 * that it passed over are left out; a state off the way (退回, 核查, 取消) stands where the case left it.
 *
 * @param passages how it came into its states, oldest first; a state may occur several times
 */
export function processSteps<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
  passages: readonly Passage<S>[],
): ProcessStep<S>[] {
  const ahead = wayAhead(machine, state);
  const seen = new Map(passages.map((passage) => [passage.state, passage]));
  const behind = machine.way.filter(
    (each) => each !== state && seen.has(each) && !ahead.includes(each),
  );
  const passed = (each: S) => ({
    on: seen.get(each)?.on ?? null,
    by: seen.get(each)?.by ?? null,
  });
  const { label, final }: State = machine.states[state];
  const ended = final === true || ahead.length === 0;
  const stopped = final === true && !machine.way.includes(state);
  return [
    ...behind.map((each) => ({
      state: each,
      label: machine.states[each].label,
      status: 'done' as const,
      ...passed(each),
      next: null,
      deadline: null,
    })),
    {
      state,
      label,
      status: stopped ? 'stopped' : ended ? 'done' : 'current',
      ...passed(state),
      next: leaders(machine, state, ahead[0]),
      deadline: machine.states[state].deadline ?? null,
    },
    ...ahead.map((each, index) => ({
      state: each,
      label: machine.states[each].label,
      status: 'ahead' as const,
      on: null,
      by: null,
      next: leaders(machine, each, ahead[index + 1]),
      deadline: machine.states[each].deadline ?? null,
    })),
  ];
}

/** The states that lie ahead: along the way, or by the first move of each state back to it. */
function wayAhead<S extends string, E extends string, F>(machine: Machine<S, E, F>, state: S): S[] {
  const ahead: S[] = [];
  let here = state;
  while (!machine.way.includes(here)) {
    const next = movesFrom(machine, here).find(({ to }) => to !== here && !ahead.includes(to))?.to;
    if (next === undefined) return ahead;
    ahead.push(next);
    here = next;
  }
  return [...ahead, ...machine.way.slice(machine.way.indexOf(here) + 1)];
}

function leaders<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  from: S,
  to: S | undefined,
): string | null {
  const roles = movesFrom(machine, from).flatMap((move) => (move.to === to ? move.by : []));
  if (roles.length === 0) return null;
  return [...new Set(roles)].map((role) => roleLabels[role]).join('或者');
}

/**
 * Who holds a case in this state: the roles that lead on along its way, or anywhere where no way
 * leads on. Moves that may be thought of at any time do not count; a closed case has no holder.
 */
export function holdersOf<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
): readonly Role[] {
  const leading = movesFrom(machine, state).filter(
    ({ aside, to }) => aside !== true && to !== state,
  );
  const [next] = wayAhead(machine, state);
  const along = leading.filter(({ to }) => to === next);
  return [...new Set((along.length > 0 ? along : leading).flatMap(({ by }) => by))];
}

/** A move with what the rules say of making it now. Plain JSON. */
export interface ExplainedMove<E extends string = string> extends Judgement {
  readonly event: E;
  readonly label: string;
  /** Does it lead on from where the case is now? Else it is a later step. */
  readonly here: boolean;
}

/**
 * Every move that leads on from here, and those further along the way that this role will make; each
 * allowed, or with everything that refuses it: “为什么不能”. Where several moves bear one name, the
 * first that nothing blocks speaks, as it would be made.
 *
 * @param events only these, where a product carries out fewer moves than the machine knows
 */
export function explainMoves<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
  step: Step<F>,
  events: readonly E[] = machine.moves.map(({ event }) => event),
): ExplainedMove<E>[] {
  const ahead = wayAhead(machine, state);
  const isLater = (move: Move<S, E, F>) =>
    move.by.includes(step.role) &&
    ahead.includes(move.to) &&
    move.from.some(
      (from) => ahead.indexOf(from) >= 0 && ahead.indexOf(from) < ahead.indexOf(move.to),
    );
  return [...new Set(events)].flatMap((event): ExplainedMove<E>[] => {
    const named = machine.moves.filter((move) => move.event === event);
    const here = named.filter((move) => move.from.includes(state));
    const judged = here.map((move) => ({ move, judgement: judgeAhead(machine, move, step) }));
    const spoken = judged.find(({ judgement }) => judgement.outcome !== 'block') ?? judged[0];
    if (spoken !== undefined) {
      return [{ event, label: spoken.move.label, here: true, ...spoken.judgement }];
    }
    const later = named.find(isLater);
    if (later === undefined) return [];
    const { findings } = previewMove(machine, state, event, step);
    return [{ event, label: later.label, here: false, ...judge(findings) }];
  });
}
