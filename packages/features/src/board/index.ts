export { boardRouter } from './router.js';
export { sentenceWithoutNames } from './unnamed.js';
