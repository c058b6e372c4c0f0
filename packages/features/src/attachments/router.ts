// Procedures of attachments.
import { read, router, write } from '../kernel/index.js';
import { removeAttachment } from './commands.js';
import * as may from './policy.js';
import { listAttachments } from './queries.js';
import * as inputs from './schema.js';

/** Files that belong to a record. */
export const attachmentsRouter = router({
  list: read(may.readAttachments, inputs.listInput, (ctx, { owner }) =>
    listAttachments(ctx, owner),
  ),
  remove: write(may.removeAttachments, inputs.removeInput, removeAttachment),
});
