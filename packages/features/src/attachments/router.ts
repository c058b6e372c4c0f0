import { guarded, router, writing } from '../kernel/index.js';
import { removeAttachment } from './commands.js';
import { listCasePapers } from './papers.js';
import { readAttachments, readPapers, removeAttachments } from './policy.js';
import { listAttachments } from './queries.js';
import { listInput, papersInput, removeInput } from './schema.js';

export const attachmentsRouter = router({
  list: guarded(readAttachments)
    .input(listInput)
    .query(({ ctx, input }) => listAttachments(ctx, input.owner)),
  papers: guarded(readPapers)
    .input(papersInput)
    .query(({ ctx, input }) => listCasePapers(ctx, input.candidateId)),
  remove: writing(removeAttachments)
    .input(removeInput)
    .mutation(({ ctx, input }) => removeAttachment(ctx, input)),
});
