export { boardRouter } from './router.js';
