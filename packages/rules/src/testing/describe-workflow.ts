// The tests that every workflow has to pass.
import { describe, expect, it } from 'vitest';
import { faultsOf, linesOf } from './machine-shape.js';
import { judgeWith } from './refusals.js';
import { inFull } from './verdict.js';
import type { Workflow } from './workflows.js';

/** Each move's answer with sound facts, all papers and the right person. */
function soundMoves<S extends string, E extends string, F>({ machine, sound }: Workflow<S, E, F>) {
  return machine.moves.map((move) => {
    const { outcome, findings } = judgeWith(machine, move, sound);
    const why = findings.map((f) => `${f.severity} ${f.rule} ${f.change?.fact ?? ''}`);
    return `${move.event}: ${outcome} ${why.join(', ')}`.trim();
  });
}

/** What each single change of the facts does to the moves that it touches. */
function changedMoves<S extends string, E extends string, F>(workflow: Workflow<S, E, F>) {
  const { machine, sound, changes } = workflow;
  const before = machine.moves.map((move) => JSON.stringify(judgeWith(machine, move, sound)));
  return changes.map((change) => {
    const effects = machine.moves.flatMap((move, index) => {
      const after = judgeWith(machine, move, { ...sound, ...change });
      if (JSON.stringify(after) === before[index]) return [];
      const texts = after.findings.map(
        (f) => `${f.severity} ${f.rule} ${f.change?.fact ?? ''} ${inFull(f)}`,
      );
      return [`${move.event}: ${after.outcome} ${texts.join(' ')}`.trim()];
    });
    return { change: JSON.stringify(change), effects };
  });
}

/** The tests of one workflow; its machine is made within each of them. */
export function describeWorkflow<S extends string, E extends string, F>(
  name: string,
  make: () => Workflow<S, E, F>,
): void {
  describe(`${name} as a table`, () => {
    it('has no dead end, no unreachable state and no nameless guard', () => {
      for (const [fault, where] of Object.entries(faultsOf(make()))) {
        expect(where, fault).toEqual([]);
      }
    });

    it('has its states, deadlines, actors, guards and documents', () => {
      expect(linesOf(make())).toMatchSnapshot();
    });

    it('lets the usual course pass with sound facts', () => {
      expect(soundMoves(make())).toMatchSnapshot();
    });

    it('answers each change of its facts', () => {
      const changed = changedMoves(make());
      expect(changed).toMatchSnapshot();
      for (const { change, effects } of changed) expect(effects.length, change).toBeGreaterThan(0);
    });
  });
}
