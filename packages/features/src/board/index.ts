// The feature board as the server may use it.
import { defineFeature } from '../kernel/index.js';
import { boardRouter } from './router.js';

export { boardRouter } from './router.js';

/** The feature: the feed of what happened in a scope. */
export const board = defineFeature({ router: boardRouter, events: [], demo: null });
