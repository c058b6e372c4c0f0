// Procedures of 在任补录.
import { guarded, preview, read, router, write } from '../kernel/index.js';
import { bytesOf } from '../kit/sheet/index.js';
import { confirmBatch, previewBatch, returnBatch, submitBatch, withdrawBatch } from './commands.js';
import * as may from './policy.js';
import { mayListBatches } from './policy.js';
import { getBatch, listBatches, waitingBatches } from './queries.js';
import * as inputs from './schema.js';

/** 在任补录: sitting teams come on record with their proofs. */
export const incumbentsRouter = router({
  list: read(mayListBatches, inputs.batchesInput, listBatches),
  get: read(may.readBatch, inputs.batchIdInput, (ctx, { id }) => getBatch(ctx, id)),
  waiting: guarded(may.mayCountBatches).query(({ ctx }) => waitingBatches(ctx)),
  // A mutation because a file does not fit into an address; it writes nothing.
  preview: preview(may.enterBatch, inputs.previewInput, (ctx, input) =>
    previewBatch({ ...ctx, missingReason: input.missingReason }, bytesOf(input)),
  ),
  submit: write(may.enterBatch, inputs.submitInput, submitBatch),
  confirm: write(may.answerBatch, inputs.confirmInput, confirmBatch),
  giveBack: write(may.answerBatch, inputs.returnInput, returnBatch),
  withdraw: write(may.enterBatch, inputs.withdrawInput, withdrawBatch),
});
