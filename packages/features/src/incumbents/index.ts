import { defineFeature } from '../kernel/index.js';
import { batchEvents } from './events.js';
import { incumbentsRouter } from './router.js';

export { incumbentsRouter } from './router.js';
export type * from './tables.js';
export { exportIncumbentTemplate } from './template.js';

export const incumbents = defineFeature({
  router: incumbentsRouter,
  events: [...Object.values(batchEvents)],
});
