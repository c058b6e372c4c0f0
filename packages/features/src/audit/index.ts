// The feature audit as other features may use it.
import { defineFeature } from '../kernel/index.js';
import { exportMade } from './events.js';
import { auditRouter } from './router.js';

export { recordExport } from './commands.js';
export { auditRouter } from './router.js';

/** The feature: the event log for the audit administrator, and the record of exports. */
export const audit = defineFeature({ router: auditRouter, events: [exportMade], demo: null });
