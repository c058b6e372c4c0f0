// The features of the web, one line each. Everything that a feature declares is collected from here.
export { accounts } from '../features/accounts/index.js';
export { activities } from '../features/activities/index.js';
export { appointments } from '../features/appointments/index.js';
export { attachments } from '../features/attachments/index.js';
export { audit } from '../features/audit/index.js';
export { board } from '../features/board/index.js';
export { disclosures } from '../features/disclosures/index.js';
export { duties } from '../features/duties/index.js';
export { economy } from '../features/economy/index.js';
export { factors } from '../features/factors/index.js';
export { incumbents } from '../features/incumbents/index.js';
export { members } from '../features/members/index.js';
export { organizations } from '../features/organizations/index.js';
export { settings } from '../features/settings/index.js';
export { talents } from '../features/talents/index.js';
export { tasks } from '../features/tasks/index.js';
export { teams } from '../features/teams/index.js';
