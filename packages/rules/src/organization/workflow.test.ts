// Tests of the machine of organizations.
import { describeWorkflow } from '../testing/describe-workflow.js';
import { organizationChanges } from '../testing/fact-changes.js';
import { soundOrganization } from '../testing/sound-facts.js';
import { organizationMachine } from './organization-states.js';

describeWorkflow('ORG-13', () => ({
  machine: organizationMachine,
  sound: soundOrganization,
  changes: organizationChanges,
}));
