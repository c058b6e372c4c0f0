// Tests of the machine of dues.
import { describeWorkflow } from '../testing/describe-workflow.js';
import { duesChanges } from '../testing/fact-changes.js';
import { soundDues } from '../testing/sound-facts.js';
import { duesMachine } from './machine.js';

describeWorkflow('DUES-13', () => ({
  machine: duesMachine,
  sound: soundDues,
  changes: duesChanges,
}));
