// Tests of the machine of elections.
import { describeWorkflow } from '../testing/describe-workflow.js';
import { electionChanges } from '../testing/fact-changes.js';
import { soundElection } from '../testing/sound-facts.js';
import { electionMachine } from './machine.js';

describeWorkflow('ELEC-10', () => ({
  machine: electionMachine(),
  sound: soundElection,
  changes: electionChanges,
}));
