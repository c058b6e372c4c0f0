// Procedures of the pool.
import { guarded, read, router, write } from '../kernel/index.js';
import { revealField } from './commands.js';
import { answerConsent, listConsents, waitingConsents } from './consent/consents.js';
import { fileRouter } from './file/router.js';
import { declareKin, removeKin } from './kin/kin.js';
import * as may from './policy.js';
import {
  mayAnswerConsent,
  mayCountConsents,
  mayCountIntake,
  mayDeclareKin,
  mayListConsents,
  mayListTalents,
  mayMoveTalent,
} from './policy.js';
import { addEntry, changeEntry, volunteerSelf } from './pool/add.js';
import { getBalance } from './pool/balance.js';
import { moveTalent } from './pool/moves.js';
import { getTalent, listTalents, waitingIntake } from './queries.js';
import * as inputs from './schema.js';

/** The pool of village talents 人才库. */
export const talentsRouter = router({
  file: fileRouter,
  list: read(mayListTalents, inputs.listInput, listTalents),
  get: read(may.readTalent, inputs.talentIdInput, (ctx, { id }) => getTalent(ctx, id)),
  balance: read(mayListTalents, inputs.balanceInput, getBalance),
  add: write(may.addTalent, inputs.addInput, addEntry),
  volunteer: write(may.volunteer, inputs.volunteerInput, volunteerSelf),
  change: write(may.changeTalent, inputs.changeInput, changeEntry),
  move: write(mayMoveTalent, inputs.moveInput, moveTalent),
  declareKin: write(mayDeclareKin, inputs.declareKinInput, declareKin),
  removeKin: write(mayDeclareKin, inputs.removeKinInput, removeKin),
  consents: read(mayListConsents, inputs.consentsInput, listConsents),
  waitingIntake: guarded(mayCountIntake).query(({ ctx }) => waitingIntake(ctx)),
  waitingConsents: guarded(mayCountConsents).query(({ ctx }) => waitingConsents(ctx)),
  answerConsent: write(mayAnswerConsent, inputs.answerConsentInput, answerConsent),
  reveal: write(may.revealTalent, inputs.revealInput, revealField),
});
