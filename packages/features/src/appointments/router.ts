import { guarded, open, read, router, write } from '../kernel/index.js';
import * as commands from './commands.js';
import { listCasePapers } from './papers/list.js';
import * as may from './policy.js';
import {
  board,
  departments,
  getCandidate,
  listCandidates,
  publicNotice,
  queue,
  queueItem,
  watchVillage,
} from './queries.js';
import * as inputs from './schema.js';

/** The way of candidates 人选 into a post of a village. */
export const appointmentsRouter = router({
  board: read(may.listCandidates, inputs.boardInput, board),
  list: read(may.listCandidates, inputs.listInput, listCandidates),
  get: read(may.readCandidate, inputs.candidateIdInput, (ctx, { id }) => getCandidate(ctx, id)),
  papers: read(may.readPapers, inputs.papersInput, (ctx, { candidateId }) =>
    listCasePapers(ctx, candidateId),
  ),
  departments: guarded(may.readDepartments).query(({ ctx }) => departments(ctx)),
  chooseDepartments: write(
    may.chooseDepartments,
    inputs.chooseDepartmentsInput,
    commands.chooseDepartments,
  ),

  propose: write(may.streetSteps, inputs.proposeInput, commands.propose),
  withdraw: write(may.streetSteps, inputs.stepInput, commands.withdraw),

  sendReview: write(may.streetSteps, inputs.stepInput, commands.sendReview),
  explain: write(may.streetSteps, inputs.explainInput, commands.explain),
  decideSoft: write(may.streetSteps, inputs.decideSoftInput, commands.decideSoft),
  consentSoft: write(may.approverSteps, inputs.consentSoftInput, commands.consentSoft),
  closeReview: write(may.districtSteps, inputs.closeReviewInput, commands.closeReview),

  queue: read(may.readQueue, inputs.queueInput, queue),
  queueItem: read(may.answerReview, inputs.opinionIdInput, (ctx, { opinionId }) =>
    queueItem(ctx, opinionId),
  ),
  answer: write(may.answerReview, inputs.answerInput, commands.answer),
  revealIdentity: write(may.answerReview, inputs.revealInput, commands.revealIdentity),

  startInspection: write(may.streetSteps, inputs.startInspectionInput, commands.startInspection),
  finishInspection: write(may.streetSteps, inputs.finishInspectionInput, commands.finishInspection),
  decide: write(may.streetSteps, inputs.decideInput, commands.decide),

  notice: open('appointments.notice')
    .input(inputs.noticeInput)
    .query(({ ctx, input }) => publicNotice(ctx, input)),
  watch: guarded(may.watchVillage).query(({ ctx }) => watchVillage(ctx)),
  raiseObjection: write(may.superviseNotice, inputs.raiseObjectionInput, commands.raiseObjection),
  object: write(may.streetSteps, inputs.objectInput, commands.object),
  settleObjection: write(may.streetSteps, inputs.settleObjectionInput, commands.settleObjection),
  closeNotice: write(may.streetSteps, inputs.closeNoticeInput, commands.closeNotice),

  recordProcedure: write(may.streetSteps, inputs.recordProcedureInput, commands.recordProcedure),
  submitFiling: write(may.streetSteps, inputs.submitFilingInput, commands.submitFiling),
  answerFiling: write(may.districtSteps, inputs.answerFilingInput, commands.answerFiling),

  leave: write(may.streetSteps, inputs.leaveInput, commands.leave),
  closeLeaving: write(may.streetSteps, inputs.closeLeavingInput, commands.closeLeaving),
});
