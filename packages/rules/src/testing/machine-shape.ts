// Faults of a machine as a table, and the table in lines for snapshots.
import type { Machine, Move } from '../process/machine.js';
import { roleLabels } from '../roles.js';
import type { Workflow } from './workflows.js';

function stateKeys<S extends string, E extends string, F>(machine: Machine<S, E, F>): S[] {
  return Object.keys(machine.states).filter((key): key is S => key in machine.states);
}

function reachable<S extends string, E extends string, F>(machine: Machine<S, E, F>): Set<S> {
  const found = new Set<S>([machine.initial]);
  for (const state of found) {
    for (const move of machine.moves) if (move.from.includes(state)) found.add(move.to);
  }
  return found;
}

function leadsToEnd<S extends string, E extends string, F>(machine: Machine<S, E, F>): Set<S> {
  const finals = stateKeys(machine).filter((s) => machine.states[s].final === true);
  // What may be corrected for ever is never final: it ends where its way does.
  const ends = new Set<S>(finals.length > 0 ? finals : machine.way.slice(-1));
  for (const state of ends) {
    for (const move of machine.moves) {
      if (move.to === state) for (const from of move.from) ends.add(from);
    }
  }
  return ends;
}

function events<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  wrong: (move: Move<S, E, F>) => boolean,
): string[] {
  return machine.moves.filter(wrong).map((move) => move.event);
}

/** What is wrong with a machine as a table: the states or events, by the kind of fault. */
export function faultsOf<S extends string, E extends string, F>({
  machine,
}: Workflow<S, E, F>): Readonly<Record<string, readonly string[]>> {
  const states = stateKeys(machine);
  return {
    unreachable: states.filter((s) => !reachable(machine).has(s)),
    withoutWayOut: states.filter(
      (s) =>
        machine.states[s].final !== true &&
        !machine.moves.some((m) => m.from.includes(s) && m.to !== s),
    ),
    withoutEnd: states.filter((s) => !leadsToEnd(machine).has(s)),
    leavesFinal: events(machine, (m) => m.from.some((s) => machine.states[s].final === true)),
    nobody: events(machine, (m) => m.by.length === 0 || m.by.some((role) => !(role in roleLabels))),
    unknownState: events(machine, (m) => ![m.to, ...m.from].every((s) => states.includes(s))),
    namelessGuards: events(machine, (m) => (m.guards ?? []).some((g) => g.label === '')),
  };
}

/** The whole table in lines, by the names of the code: states with their deadlines, then moves. */
export function linesOf<S extends string, E extends string, F>({
  machine,
}: Workflow<S, E, F>): string[] {
  const states = stateKeys(machine).map((key) => {
    const { label, final, deadline } = machine.states[key];
    const until =
      deadline && `${deadline.amount} ${deadline.unit} ${deadline.onExpiry} ${deadline.note}`;
    return [key, label, final === true ? 'final' : '', until ?? ''].filter(Boolean).join(' | ');
  });
  const moves = machine.moves.map((move) => {
    const way = `${move.from.join(' ')} → ${move.to}`;
    const guards = (move.guards ?? []).map((guard) => guard.label).join('；');
    const rule = (move.rule ?? machine.rule).id;
    const parts = [way, move.by.join(' '), guards, (move.documents ?? []).join(' '), rule];
    return `${move.event} ${move.label}: ${parts.join(' | ')}`;
  });
  const ways = `${machine.initial}: ${machine.way.join(' ')}`;
  return [`${machine.id} ${machine.title} ${ways}`, ...states, ...moves];
}
