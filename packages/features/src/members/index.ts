// The feature members as the server and other features may use it.
import { defineFeature } from '../kernel/index.js';
import { sealedPerson } from '../kit/person/index.js';
import { memberRevealed } from './events.js';
import { recountMembers } from './roster/recount.js';
import { membersRouter } from './router.js';

export { memberRevealed } from './events.js';
export { listMembers, readMember, revealMember } from './policy.js';
export { membersRouter } from './router.js';
export type * from './tables.js';

/** The feature: the roster of members, and their masked fields. */
export const members = defineFeature({
  router: membersRouter,
  events: [memberRevealed],
  sealed: [sealedPerson],
  kept: [{ name: '党员人数', recount: recountMembers }],
  demo: () => import('./demo/index.js'),
});
