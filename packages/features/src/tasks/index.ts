// The feature tasks as other features and the server may use it.
import { defineFeature } from '../kernel/index.js';
import { deliveryAccess } from './access.js';
import { deliveryMoved, taskClosed, taskHanded, taskWithdrawn } from './events.js';
import { tasksRouter } from './router.js';

export { type DeliveryAccess, deliveryAccess } from './access.js';
export { deliveryMoved, taskClosed, taskHanded, taskWithdrawn } from './events.js';
export { tasksRouter } from './router.js';
export type * from './tables.js';

/** The feature: tasks that organizations hand down, and their deliveries. */
export const tasks = defineFeature({
  router: tasksRouter,
  events: [taskHanded, taskClosed, taskWithdrawn, ...Object.values(deliveryMoved)],
  files: { delivery: deliveryAccess },
  demo: () => import('./demo/index.js'),
});
