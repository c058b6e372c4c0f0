// Property tests of the step bar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { today } from '../testing/sound-facts.js';
import { eachWorkflow, type Workflow } from '../testing/workflows.js';
import { processSteps } from './process.js';

describe('the step bar', () => {
  function everyState<S extends string, E extends string, F>({ machine }: Workflow<S, E, F>) {
    const states = Object.keys(machine.states).filter((key): key is S => key in machine.states);
    const passages = fc
      .subarray(states)
      .map((list) => list.map((state) => ({ state, on: today, by: null })));
    fc.assert(
      fc.property(fc.constantFrom(...states), passages, (state, passed) => {
        const steps = processSteps(machine, state, passed);
        const shown = steps.map((step) => step.state);
        expect(new Set(shown).size).toBe(shown.length);
        expect(steps.filter((step) => step.state === state)).toHaveLength(1);
        const order = steps.map(({ status }) =>
          status === 'done' ? 0 : status === 'ahead' ? 2 : 1,
        );
        expect(order).toEqual([...order].sort());
      }),
    );
    return machine.id;
  }

  it('shows each state once and in order, for every machine and history', () => {
    expect(eachWorkflow(everyState)).toHaveLength(14);
  });

  function wayOf<S extends string, E extends string, F>({ machine }: Workflow<S, E, F>) {
    const { id, way, initial, moves } = machine;
    const broken = way.filter((to, index) => {
      const from = way[index - 1];
      return from !== undefined && !moves.some((m) => m.from.includes(from) && m.to === to);
    });
    return { id, begins: way[0] === initial, broken, twice: way.length - new Set(way).size };
  }

  it('goes along a way on which each state leads to the next', () => {
    for (const { id, ...way } of eachWorkflow(wayOf)) {
      expect(way, id).toEqual({ begins: true, broken: [], twice: 0 });
    }
  });
});
