/** Everything that changes tasks, each in a file of its own. */
export { handTask } from './hand.js';
export { moveDelivery } from './moves.js';
export { withdrawTask } from './withdraw.js';
