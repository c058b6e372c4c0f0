// The feature audit as other features may use it.
import { defineFeature } from '../kernel/index.js';
import { exportMade, logCheckBegun, logCheckCancelled, logCheckEnded } from './events.js';
import { exportLog } from './export.js';
import { auditRouter } from './router.js';

export { recordCheckEnd } from './check/checks.js';
export { recordExport } from './commands.js';
export { exportedPeople } from './exported.js';
export { auditRouter } from './router.js';

/** The feature: the event log for the audit administrator, and the record of exports. */
export const audit = defineFeature({
  router: auditRouter,
  exports: { 'audit-log': { label: '审计日志', make: exportLog } },
  events: [exportMade, logCheckBegun, logCheckCancelled, logCheckEnded],
  demo: null,
});
