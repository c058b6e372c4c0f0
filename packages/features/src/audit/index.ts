import { defineFeature } from '../kernel/index.js';
import { accessRefused, exportMade } from './events.js';
import { auditRouter } from './router.js';

export { recordExport, recordRefusal } from './commands.js';
export { type ExportKind, exportLabels } from './labels.js';
export { auditRouter } from './router.js';

export const audit = defineFeature({
  router: auditRouter,
  events: [accessRefused, exportMade],
});
