export { recordExport, recordRefusal } from './commands.js';
export { type ExportKind, exportLabels } from './labels.js';
export { auditRouter } from './router.js';
