// The feature audit as other features may use it.
import { defineFeature } from '../kernel/index.js';
import { exportMade, logCheckBegun, logCheckCancelled, logCheckEnded } from './events.js';
import { auditRouter } from './router.js';

export { recordCheckEnd } from './check/checks.js';
export { recordExport } from './commands.js';
export { exportedPeople } from './exported.js';
export { auditRouter } from './router.js';

/** The feature: the event log for the audit administrator, and the record of exports. */
export const audit = defineFeature({
  router: auditRouter,
  events: [exportMade, logCheckBegun, logCheckCancelled, logCheckEnded],
  demo: null,
});
