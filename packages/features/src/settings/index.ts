// The feature settings as other features and the server may use it.
import { defineFeature } from '../kernel/index.js';
import {
  listChosen,
  listWithdrawn,
  noticeEntered,
  settingChosen,
  settingWithdrawn,
} from './events.js';
import { settingsRouter } from './router.js';

export * as settingEvents from './events.js';
export { negativeListFor, negativeListOf } from './negative-list/lists.js';
export { settingsRouter } from './router.js';
export { settingSubject } from './subject.js';
export type * from './tables.js';

/** The feature: the district's settings and its negative list, with their history. */
export const settings = defineFeature({
  router: settingsRouter,
  events: [settingChosen, settingWithdrawn, listChosen, listWithdrawn, noticeEntered],
  demo: null,
});
