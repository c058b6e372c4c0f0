// Tests of the machine of activities.
import { describeWorkflow } from '../../testing/describe-workflow.js';
import { activityChanges, lateEntryChanges, leaveChanges } from '../../testing/fact-changes.js';
import { soundActivity, soundLateEntry, soundLeave } from '../../testing/sound-facts.js';
import { lateEntryMachine } from '../late-entry.js';
import { leaveMachine } from '../leave-machine.js';
import { activityMachine } from './activity-states.js';

describeWorkflow('MEET-19', () => ({
  machine: activityMachine(),
  sound: soundActivity,
  changes: activityChanges,
}));

describeWorkflow('MEET-12', () => ({
  machine: leaveMachine(),
  sound: soundLeave,
  changes: leaveChanges,
}));

describeWorkflow('MEET-13', () => ({
  machine: lateEntryMachine(),
  sound: soundLateEntry,
  changes: lateEntryChanges,
}));
