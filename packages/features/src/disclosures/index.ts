// The feature disclosures as other features may use it.
import { defineFeature } from '../kernel/index.js';
import { exportAsked, exportDecided, exportFetched, leaveAsked, leaveDecided } from './events.js';
import { disclosuresRouter } from './router.js';

export { type AskedExport, askExport } from './exports/ask.js';
export { handOut, markOf } from './exports/hand-out.js';
export { fetchExport } from './exports/requests.js';
export { disclosuresRouter } from './router.js';
export type * from './tables.js';

/** The feature: who may see or carry away more than usual, as the approver decides. */
export const disclosures = defineFeature({
  router: disclosuresRouter,
  events: [leaveAsked, leaveDecided, exportAsked, exportDecided, exportFetched],
  demo: null,
});
