export { countedStates, type Owed, owedIn, quarterOf } from './owed.js';
export { dutiesRouter } from './router.js';
export { type BranchSubject, branchesIn } from './subjects.js';
