export { incumbentsRouter } from './router.js';
export type * from './tables.js';
export { exportIncumbentTemplate } from './template.js';
