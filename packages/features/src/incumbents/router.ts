import { guarded, router, writing } from '../kernel/index.js';
import { confirmBatch, previewBatch, returnBatch, submitBatch, withdrawBatch } from './commands.js';
import * as policies from './policy.js';
import { getBatch, listBatches } from './queries.js';
import {
  batchesInput,
  batchIdInput,
  confirmInput,
  previewInput,
  returnInput,
  submitInput,
  withdrawInput,
} from './schema.js';

/** 在任补录: sitting teams come on record with their proofs. */
export const incumbentsRouter = router({
  list: guarded(policies.listBatches)
    .input(batchesInput)
    .query(({ ctx, input }) => listBatches(ctx, input)),
  get: guarded(policies.readBatch)
    .input(batchIdInput)
    .query(({ ctx, input }) => getBatch(ctx, input.id)),
  // A mutation because a file does not fit into an address; it writes nothing.
  preview: guarded(policies.enterBatch)
    .input(previewInput)
    .mutation(({ ctx, input }) => previewBatch(ctx, Buffer.from(input.base64, 'base64'))),
  submit: writing(policies.enterBatch)
    .input(submitInput)
    .mutation(({ ctx, input }) => submitBatch(ctx, input)),
  confirm: writing(policies.answerBatch)
    .input(confirmInput)
    .mutation(({ ctx, input }) => confirmBatch(ctx, input)),
  giveBack: writing(policies.answerBatch)
    .input(returnInput)
    .mutation(({ ctx, input }) => returnBatch(ctx, input)),
  withdraw: writing(policies.enterBatch)
    .input(withdrawInput)
    .mutation(({ ctx, input }) => withdrawBatch(ctx, input)),
});
