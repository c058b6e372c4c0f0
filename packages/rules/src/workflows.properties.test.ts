// Property tests of all machines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idleChanges, judgeWith } from './testing/refusals.js';
import { type Workflow, workflows } from './testing/workflows.js';

/** The facts named in vain by the refusals of sound facts and of each single change of them. */
function namedInVain<S extends string, E extends string, F>(workflow: Workflow<S, E, F>) {
  const { machine, sound, changes } = workflow;
  return [{}, ...changes].flatMap((change) =>
    machine.moves.flatMap((move) => idleChanges(workflow, move, { ...sound, ...change })),
  );
}

/** Whatever the facts: each refusal cites, and the fact that it names lifts it. */
function refusalsHold<S extends string, E extends string, F>(workflow: Workflow<S, E, F>): void {
  const { machine, sound, changes } = workflow;
  const facts = fc
    .subarray([...changes], { maxLength: Math.min(3, changes.length) })
    .map((chosen) => Object.assign({}, sound, ...chosen));
  fc.assert(
    fc.property(facts, fc.constantFrom(...machine.moves), (given, move) => {
      for (const finding of judgeWith(machine, move, given).findings) {
        expect(finding.citation.regulation).not.toBe('');
        if (finding.severity === 'block') expect(finding.change?.hint).toMatch(/。$/);
      }
      expect(idleChanges(workflow, move, given)).toEqual([]);
    }),
    { numRuns: 300 },
  );
}

describe.each(Object.entries(workflows))('%s', (_, look) => {
  it('says in each refusal which fact lifts it, and changing that does', () => {
    expect(look(namedInVain)).toEqual([]);
  });

  it('cites and tells the truth about any mixture of facts', () => {
    look(refusalsHold);
  });
});
