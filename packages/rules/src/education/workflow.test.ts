// Tests of the machine of study tasks.
import { describeWorkflow } from '../testing/describe-workflow.js';
import { studyTaskChanges } from '../testing/fact-changes.js';
import { soundStudyTask } from '../testing/sound-facts.js';
import { studyTaskMachine } from './machine.js';

describeWorkflow('EDU-06', () => ({
  machine: studyTaskMachine,
  sound: soundStudyTask,
  changes: studyTaskChanges,
}));
