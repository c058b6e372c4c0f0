// The feature of the notice 告知书 as other features may use it.
import { defineFeature } from '../kernel/index.js';
import { noticePublished, noticeRead } from './events.js';
import { privacyRouter } from './router.js';

export { isNoticeUnread } from './queries.js';
export { privacyRouter } from './router.js';
export type * from './tables.js';

/** The feature: what everybody is told of what is kept about them, and who has read it (SEC-01). */
export const privacy = defineFeature({
  router: privacyRouter,
  events: [noticePublished, noticeRead],
  // The accounts of the demo come with their readings.
  demo: null,
});
