import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idleChanges, judgeWith } from './testing/refusals.js';
import { type Workflow, workflows } from './testing/workflows.js';

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
  it('cites and tells the truth about any mixture of facts', () => {
    look(refusalsHold);
  });
});
