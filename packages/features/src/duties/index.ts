import { defineFeature } from '../kernel/index.js';
import { dutiesRouter } from './router.js';

export { dutiesRouter } from './router.js';

export const duties = defineFeature({ router: dutiesRouter, events: [], demo: null });
