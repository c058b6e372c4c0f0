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
