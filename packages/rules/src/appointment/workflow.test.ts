// Tests of the machine of the way into a post (TAL-10).
import { expect, it } from 'vitest';
import { judgeMove } from '../process/machine.js';
import { describeWorkflow } from '../testing/describe-workflow.js';
import { appointmentChanges, holderChangeChanges } from '../testing/fact-changes.js';
import { soundAppointment, soundHolderChange } from '../testing/sound-facts.js';
import { appointmentFacts } from './facts.js';
import { holderChangeMachine } from './holder-change.js';
import { appointmentMachine } from './machine.js';

describeWorkflow('TAL-10', () => ({
  machine: appointmentMachine(),
  sound: soundAppointment,
  changes: appointmentChanges,
}));

it('silence is in nobody’s favour: with facts that say nothing, no guarded move is open', () => {
  const machine = appointmentMachine();
  // Departments that were not asked cannot be silent.
  const facts = appointmentFacts({ requiredDepartments: ['court'] });
  const open = machine.moves
    .filter(({ guards }) => guards !== undefined)
    .filter((move) => {
      const [role = 'system'] = move.by;
      const documents = new Set(move.documents);
      const step = { role, date: '2026-06-20', facts, documents };
      return judgeMove(machine, move, step).outcome !== 'block';
    });
  expect(open.map(({ event }) => event)).toEqual([]);
  expect(appointmentFacts({ willing: true }).willing).toBe(true);
});

describeWorkflow('GEN-07', () => ({
  machine: holderChangeMachine(),
  sound: soundHolderChange,
  changes: holderChangeChanges,
}));
