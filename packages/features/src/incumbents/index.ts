export { incumbentsRouter } from './router.js';
export { exportIncumbentTemplate } from './template.js';
