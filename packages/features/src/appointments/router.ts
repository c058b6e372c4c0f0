import { guarded, open, router, writing } from '../kernel/index.js';
import * as commands from './commands.js';
import * as policies from './policy.js';
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

const { streetSteps, districtSteps, approverSteps, readQueue, answerReview } = policies;

export const appointmentsRouter = router({
  board: guarded(policies.listCandidates)
    .input(inputs.boardInput)
    .query(({ ctx, input }) => board(ctx, input)),
  list: guarded(policies.listCandidates)
    .input(inputs.listInput)
    .query(({ ctx, input }) => listCandidates(ctx, input)),
  get: guarded(policies.readCandidate)
    .input(inputs.candidateIdInput)
    .query(({ ctx, input }) => getCandidate(ctx, input.id)),
  departments: guarded(policies.readDepartments).query(({ ctx }) => departments(ctx)),
  chooseDepartments: writing(policies.chooseDepartments)
    .input(inputs.chooseDepartmentsInput)
    .mutation(({ ctx, input }) => commands.chooseDepartments(ctx, input)),

  propose: writing(streetSteps)
    .input(inputs.proposeInput)
    .mutation(({ ctx, input }) => commands.propose(ctx, input)),
  withdraw: writing(streetSteps)
    .input(inputs.stepInput)
    .mutation(({ ctx, input }) => commands.withdraw(ctx, input)),

  sendReview: writing(streetSteps)
    .input(inputs.stepInput)
    .mutation(({ ctx, input }) => commands.sendReview(ctx, input)),
  explain: writing(streetSteps)
    .input(inputs.explainInput)
    .mutation(({ ctx, input }) => commands.explain(ctx, input)),
  decideSoft: writing(streetSteps)
    .input(inputs.decideSoftInput)
    .mutation(({ ctx, input }) => commands.decideSoft(ctx, input)),
  consentSoft: writing(approverSteps)
    .input(inputs.consentSoftInput)
    .mutation(({ ctx, input }) => commands.consentSoft(ctx, input)),
  closeReview: writing(districtSteps)
    .input(inputs.closeReviewInput)
    .mutation(({ ctx, input }) => commands.closeReview(ctx, input)),

  queue: guarded(readQueue)
    .input(inputs.queueInput)
    .query(({ ctx, input }) => queue(ctx, input)),
  queueItem: guarded(answerReview)
    .input(inputs.opinionIdInput)
    .query(({ ctx, input }) => queueItem(ctx, input.opinionId)),
  answer: writing(answerReview)
    .input(inputs.answerInput)
    .mutation(({ ctx, input }) => commands.answer(ctx, input)),
  revealIdentity: writing(answerReview)
    .input(inputs.revealInput)
    .mutation(({ ctx, input }) => commands.revealIdentity(ctx, input)),

  startInspection: writing(streetSteps)
    .input(inputs.startInspectionInput)
    .mutation(({ ctx, input }) => commands.startInspection(ctx, input)),
  finishInspection: writing(streetSteps)
    .input(inputs.finishInspectionInput)
    .mutation(({ ctx, input }) => commands.finishInspection(ctx, input)),
  decide: writing(streetSteps)
    .input(inputs.decideInput)
    .mutation(({ ctx, input }) => commands.decide(ctx, input)),

  notice: open('appointments.notice')
    .input(inputs.noticeInput)
    .query(({ ctx, input }) => publicNotice(ctx, input)),
  watch: guarded(policies.watchVillage).query(({ ctx }) => watchVillage(ctx)),
  raiseObjection: writing(policies.superviseNotice)
    .input(inputs.raiseObjectionInput)
    .mutation(({ ctx, input }) => commands.raiseObjection(ctx, input)),
  object: writing(streetSteps)
    .input(inputs.objectInput)
    .mutation(({ ctx, input }) => commands.object(ctx, input)),
  settleObjection: writing(streetSteps)
    .input(inputs.settleObjectionInput)
    .mutation(({ ctx, input }) => commands.settleObjection(ctx, input)),
  closeNotice: writing(streetSteps)
    .input(inputs.closeNoticeInput)
    .mutation(({ ctx, input }) => commands.closeNotice(ctx, input)),

  recordProcedure: writing(streetSteps)
    .input(inputs.recordProcedureInput)
    .mutation(({ ctx, input }) => commands.recordProcedure(ctx, input)),
  submitFiling: writing(streetSteps)
    .input(inputs.submitFilingInput)
    .mutation(({ ctx, input }) => commands.submitFiling(ctx, input)),
  answerFiling: writing(districtSteps)
    .input(inputs.answerFilingInput)
    .mutation(({ ctx, input }) => commands.answerFiling(ctx, input)),

  leave: writing(streetSteps)
    .input(inputs.leaveInput)
    .mutation(({ ctx, input }) => commands.leave(ctx, input)),
  closeLeaving: writing(streetSteps)
    .input(inputs.closeLeavingInput)
    .mutation(({ ctx, input }) => commands.closeLeaving(ctx, input)),
});
