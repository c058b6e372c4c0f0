import { defineFeature } from '../kernel/index.js';
import { attachmentAdded, attachmentRemoved } from './events.js';
import { attachmentsRouter } from './router.js';

export { storeAttachment } from './commands.js';
export { attachmentAdded, attachmentRemoved } from './events.js';
export { attachmentRows, findAttachment, presentAttachment, readContent } from './queries.js';
export { attachmentsRouter } from './router.js';
export type * from './tables.js';
export type { NewAttachment } from './upload/upload.js';

export const attachments = defineFeature({
  router: attachmentsRouter,
  events: [attachmentAdded, attachmentRemoved],
  demo: null,
});
