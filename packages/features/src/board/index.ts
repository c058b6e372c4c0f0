import { defineFeature } from '../kernel/index.js';
import { boardRouter } from './router.js';

export { boardRouter } from './router.js';

export const board = defineFeature({ router: boardRouter, events: [], demo: null });
