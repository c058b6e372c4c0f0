import { describeWorkflow } from '../testing/describe-workflow.js';
import { activityChanges } from '../testing/fact-changes.js';
import { soundActivity } from '../testing/sound-facts.js';
import { activityMachine } from './activity-states.js';

describeWorkflow('MEET-19', () => ({
  machine: activityMachine(),
  sound: soundActivity,
  changes: activityChanges,
}));
