export { type ActivityAccess, activityAccess } from './access.js';
export * as activityEvents from './events.js';
export { officesOf } from './offices.js';
export { type CivilNow, civilNow, phaseOf } from './phase.js';
export * as activityPolicies from './policy.js';
export { activitiesRouter } from './router.js';
export { stateOf, typeOf } from './stored.js';
export type * from './tables.js';
