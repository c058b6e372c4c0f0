// Tests of the machine of rectification.
import { describeWorkflow } from '../testing/describe-workflow.js';
import { rectificationChanges } from '../testing/fact-changes.js';
import { soundRectification } from '../testing/sound-facts.js';
import { rectificationMachine } from './machine.js';

describeWorkflow('RECT-04', () => ({
  machine: rectificationMachine(),
  sound: soundRectification,
  changes: rectificationChanges,
}));
