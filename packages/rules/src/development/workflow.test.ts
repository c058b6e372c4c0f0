// Tests of the machine of development.
import { describeWorkflow } from '../testing/describe-workflow.js';
import { caseChanges } from '../testing/fact-changes.js';
import { soundCase } from '../testing/sound-facts.js';
import { developmentMachine } from './machine.js';

describeWorkflow('DEV', () => ({
  machine: developmentMachine(),
  sound: soundCase,
  changes: caseChanges,
}));
