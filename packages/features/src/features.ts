/** All features: the root router, the events, strangers and demo are collected from here. */
export { accounts } from './accounts/index.js';
export { activities } from './activities/index.js';
export { appointments } from './appointments/index.js';
export { attachments } from './attachments/index.js';
export { audit } from './audit/index.js';
export { board } from './board/index.js';
export { disclosures } from './disclosures/index.js';
export { duties } from './duties/index.js';
export { economy } from './economy/index.js';
export { factors } from './factors/index.js';
export { incumbents } from './incumbents/index.js';
export { members } from './members/index.js';
export { organizations } from './organizations/index.js';
export { settings } from './settings/index.js';
export { talents } from './talents/index.js';
export { tasks } from './tasks/index.js';
export { teams } from './teams/index.js';
