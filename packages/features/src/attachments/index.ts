// The feature attachments as the server and other features may use it.
import { defineFeature } from '../kernel/index.js';
import { attachmentAdded, attachmentRemoved } from './events.js';
import { attachmentsRouter } from './router.js';

export { storeAttachment } from './commands.js';
export { attachmentAdded, attachmentRemoved } from './events.js';
export { attachmentRows, findAttachment, presentAttachment, readContent } from './queries.js';
export { attachmentsRouter } from './router.js';
export type * from './tables.js';
export type { NewAttachment } from './upload/upload.js';

/** The feature: files that belong to a record of another feature. */
export const attachments = defineFeature({
  router: attachmentsRouter,
  events: [attachmentAdded, attachmentRemoved],
  demo: null,
});
