// The feature disclosures as other features may use it.
import { defineFeature } from '../kernel/index.js';
import { leaveAsked, leaveDecided } from './events.js';
import { disclosuresRouter } from './router.js';

export { handOut } from './exports/hand-out.js';
export { disclosuresRouter } from './router.js';

/** The feature: who may see or carry away more than usual, as the approver decides. */
export const disclosures = defineFeature({
  router: disclosuresRouter,
  events: [leaveAsked, leaveDecided],
  demo: null,
});
