export * as settingEvents from './events.js';
export { settingsRouter } from './router.js';
