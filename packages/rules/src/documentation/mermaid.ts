// A machine as a Mermaid state diagram.
import type { Machine } from '../process/machine.js';
import { roleLabels } from '../roles.js';

/** A machine as a Mermaid state diagram: states by their Chinese names, moves with who makes them. */
export function toMermaid<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
): string {
  const lines = ['stateDiagram-v2'];
  const states = Object.keys(machine.states).filter((key): key is S => key in machine.states);
  for (const state of states) lines.push(`  state "${machine.states[state].label}" as ${state}`);
  lines.push(`  [*] --> ${machine.initial}`);
  for (const move of machine.moves) {
    const by = move.by.map((role) => roleLabels[role]).join('、');
    for (const from of move.from) lines.push(`  ${from} --> ${move.to}: ${move.label}（${by}）`);
  }
  for (const state of states) {
    if (machine.states[state].final === true) lines.push(`  ${state} --> [*]`);
  }
  return lines.join('\n');
}
