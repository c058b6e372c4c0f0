// Files of records; every view of a record shows its own.
import { defineWebFeature } from '../../app/feature/feature.js';
import { attachmentsLive } from './live.js';

/** Files of records; every view of a record shows its own. */
export const attachments = defineWebFeature({
  routes: [],
  live: attachmentsLive,
  menu: [],
});
