// The kit's write that shows one masked field in full, as features may use it.
export { leaveAsked, leaveAudience, leaveDecided } from './leave.js';
export { type Concealed, revealing } from './revealing.js';
export type * from './tables.js';
