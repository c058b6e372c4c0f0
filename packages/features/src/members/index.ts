export { memberRevealed } from './events.js';
export { listMembers, readMember, revealMember } from './policy.js';
export { membersRouter } from './router.js';
export type * from './tables.js';
