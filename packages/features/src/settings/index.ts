export * as settingEvents from './events.js';
export { negativeListFor, negativeListOf } from './negative-list/stored.js';
export { settingsRouter } from './router.js';
export type * from './tables.js';
