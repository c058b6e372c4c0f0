import { defineFeature } from '../kernel/index.js';
import { dutiesRouter } from './router.js';

export {
  countedStates,
  type DueSettings,
  type Owed,
  owedIn,
  quarterOf,
  settingsWhenDue,
} from './owed.js';
export { dutiesRouter } from './router.js';
export { type BranchSubject, branchesIn } from './subjects.js';

export const duties = defineFeature({
  router: dutiesRouter,
  events: [],
});
