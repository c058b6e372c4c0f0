export { recordRefusal } from './commands.js';
export { auditRouter } from './router.js';
