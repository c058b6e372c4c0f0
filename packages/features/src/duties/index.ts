// The feature duties as the server may use it.
import { defineFeature } from '../kernel/index.js';
import { dutiesRouter } from './router.js';

export { dutiesRouter } from './router.js';

/** The feature: what branches owe in a month, and how far it is done. */
export const duties = defineFeature({ router: dutiesRouter, events: [], demo: null });
