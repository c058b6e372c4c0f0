// The kit's write that shows one masked field in full, as features may use it.
export { type Concealed, revealing } from './revealing.js';
