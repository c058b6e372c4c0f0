// Procedures of the second factor.
import { guarded, open, router, write } from '../kernel/index.js';
import { noteChanges, removeFactor, renameFactor, renewCodes } from './own/commands.js';
import { listFactors } from './own/queries.js';
import { addPasskey, beginPasskey } from './passkey/enrol.js';
import { answerByPasskey, askPasskey } from './passkey/sign.js';
import * as may from './policy.js';
import { mayAskReset, mayConfirmReset } from './policy.js';
import { askReset, confirmReset, listResets } from './reset/reset.js';
import * as inputs from './schema.js';
import { answerFactor } from './session/answer.js';
import { readQuestion } from './session/question.js';
import { addTotp, beginTotp } from './totp/enrol.js';

/**
 * The second factor 第二因素. What a session calls before it was given is open: there is no actor yet,
 * and each of these procedures asks for the session itself.
 */
export const factorsRouter = router({
  question: open('factors.question').query(({ ctx }) => readQuestion(ctx)),
  answer: open('factors.answer')
    .input(inputs.answerInput)
    .mutation(({ ctx, input }) => answerFactor(ctx, input)),
  beginTotp: open('factors.beginTotp').mutation(({ ctx }) => beginTotp(ctx)),
  addTotp: open('factors.addTotp')
    .input(inputs.addTotpInput)
    .mutation(({ ctx, input }) => addTotp(ctx, input)),
  askPasskey: open('factors.askPasskey').mutation(({ ctx }) => askPasskey(ctx)),
  answerByPasskey: open('factors.answerByPasskey')
    .input(inputs.passkeyInput)
    .mutation(({ ctx, input }) => answerByPasskey(ctx, input)),
  beginPasskey: open('factors.beginPasskey').mutation(({ ctx }) => beginPasskey(ctx)),
  addPasskey: open('factors.addPasskey')
    .input(inputs.addPasskeyInput)
    .mutation(({ ctx, input }) => addPasskey(ctx, input)),
  own: guarded(may.ownFactors).query(({ ctx }) => listFactors(ctx)),
  rename: write(may.ownFactors, inputs.renameInput, renameFactor),
  remove: write(may.ownFactors, inputs.removeInput, removeFactor),
  renewCodes: write(may.ownFactors, inputs.renewInput, renewCodes),
  noteChanges: write(may.ownFactors, inputs.noteChangesInput, noteChanges),
  resets: guarded(may.readResets).query(({ ctx }) => listResets(ctx)),
  askReset: write(mayAskReset, inputs.askResetInput, askReset),
  confirmReset: write(mayConfirmReset, inputs.confirmResetInput, confirmReset),
});
