// Tests of the machines of tasks and deliveries.
import { describeWorkflow } from '../testing/describe-workflow.js';
import { deliveryChanges } from '../testing/fact-changes.js';
import { soundDelivery } from '../testing/sound-facts.js';
import { deliveryMachine } from './delivery-machine.js';

describeWorkflow('delivery', () => ({
  machine: deliveryMachine,
  sound: soundDelivery,
  changes: deliveryChanges,
}));
