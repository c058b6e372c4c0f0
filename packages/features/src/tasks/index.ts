export { type DeliveryAccess, deliveryAccess } from './access.js';
export { deliveryMoved, taskClosed, taskHanded, taskWithdrawn } from './events.js';
export { tasksRouter } from './router.js';
export type * from './tables.js';
