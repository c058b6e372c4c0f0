// Tests of the machine of a village's month.
import { describeWorkflow } from '../testing/describe-workflow.js';
import { incomeChanges } from '../testing/fact-changes.js';
import { soundIncome } from '../testing/sound-facts.js';
import { incomeMachine } from './income-machine.js';

describeWorkflow('VEC-04', () => ({
  machine: incomeMachine(),
  sound: soundIncome,
  changes: incomeChanges,
}));
