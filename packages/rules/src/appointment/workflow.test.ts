import { describeWorkflow } from '../testing/describe-workflow.js';
import { appointmentChanges } from '../testing/fact-changes.js';
import { soundAppointment } from '../testing/sound-facts.js';
import { appointmentMachine } from './machine.js';

describeWorkflow('TAL-10', () => ({
  machine: appointmentMachine(),
  sound: soundAppointment,
  changes: appointmentChanges,
}));
