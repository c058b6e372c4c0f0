// Tests of the machine of transfers.
import { describeWorkflow } from '../testing/describe-workflow.js';
import { transferChanges } from '../testing/fact-changes.js';
import { soundTransfer } from '../testing/sound-facts.js';
import { transferMachine } from './machine.js';

describeWorkflow('TRAN', () => ({
  machine: transferMachine(),
  sound: soundTransfer,
  changes: transferChanges,
}));
