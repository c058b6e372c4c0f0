// The feature attachments as the server and other features may use it.
import { defineFeature } from '../kernel/index.js';
import { attachmentAdded, attachmentRead, attachmentRemoved } from './events.js';
import { attachmentsRouter } from './router.js';

export { storeAttachment } from './commands.js';
export { attachmentAdded, attachmentRead, attachmentRemoved } from './events.js';
export { attachmentRows, openAttachment, presentAttachment, readContent } from './queries.js';
export { attachmentsRouter } from './router.js';
export type * from './tables.js';
export type { NewAttachment } from './upload/upload.js';

/** The feature: files that belong to a record of another feature. */
export const attachments = defineFeature({
  router: attachmentsRouter,
  events: [attachmentAdded, attachmentRemoved, attachmentRead],
  demo: null,
});
