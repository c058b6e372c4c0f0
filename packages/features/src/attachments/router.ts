import { guarded, router, writing } from '../kernel/index.js';
import { removeAttachment } from './commands.js';
import { editAttachments, readAttachments } from './policy.js';
import { listAttachments } from './queries.js';
import { listInput, removeInput } from './schema.js';

export const attachmentsRouter = router({
  list: guarded(readAttachments)
    .input(listInput)
    .query(({ ctx, input }) => listAttachments(ctx, input.owner)),
  remove: writing(editAttachments)
    .input(removeInput)
    .mutation(({ ctx, input }) => removeAttachment(ctx, input)),
});
