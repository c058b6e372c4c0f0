import { defineFeature } from '../kernel/index.js';
import { exportMade } from './events.js';
import { auditRouter } from './router.js';

export { recordExport } from './commands.js';
export { auditRouter } from './router.js';

export const audit = defineFeature({ router: auditRouter, events: [exportMade], demo: null });
