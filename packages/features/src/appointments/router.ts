// Procedures of the way into a post.
import { guarded, open, read, router, write } from '../kernel/index.js';
import { getBoard } from './candidate/board.js';
import { getCandidate } from './candidate/detail.js';
import { proposeCandidate } from './candidate/propose.js';
import { askForChange } from './change/ask.js';
import { decideChanges } from './change/decide.js';
import { getChange, listChanges } from './change/queries.js';
import {
  askChangeInput,
  changeIdInput,
  changesInput,
  decideChangesInput,
} from './change/schema.js';
import { decideManyCandidates, recordDecision } from './inspection/decision.js';
import { finishInspection, startInspection } from './inspection/inspection.js';
import { noticeGaps } from './notice/gaps.js';
import { closeNotice, registerObjection, settleObjection } from './notice/notice.js';
import { publicNotice } from './notice/page.js';
import { raiseObjection } from './notice/supervision.js';
import { watchVillage } from './notice/watch.js';
import { listCasePapers } from './papers/list.js';
import * as may from './policy.js';
import { mayChooseDepartments, mayListCandidates, mayWatchVillage } from './policy.js';
import { recordProcedure } from './procedure/election.js';
import { answerFiling, fileManyCandidates, submitFiling } from './procedure/filing.js';
import { getDepartments, listCandidates } from './queries.js';
import { answerManyOpinions, answerOpinion, revealIdentity } from './review/opinion.js';
import { getQueueItem, listQueue } from './review/queue.js';
import { passManyRenewals, renewManyReviews, renewReview } from './review/renewal.js';
import { chooseDepartments, closeReview, replyToDepartment, sendReview } from './review/review.js';
import { consentSoft, decideSoft } from './review/soft.js';
import { answerWithdrawal, askWithdrawal } from './review/withdrawal.js';
import { listWithdrawals } from './review/withdrawals.js';
import * as inputs from './schema.js';
import { beginLeaving, closeLeaving, withdrawCandidate } from './term/leaving.js';

/** The way of candidates 人选 into a post of a village. */
export const appointmentsRouter = router({
  board: read(mayListCandidates, inputs.boardInput, getBoard),
  list: read(mayListCandidates, inputs.listInput, listCandidates),
  get: read(may.readCandidate, inputs.candidateIdInput, (ctx, { id }) => getCandidate(ctx, id)),
  papers: read(may.readPapers, inputs.papersInput, (ctx, { candidateId }) =>
    listCasePapers(ctx, candidateId),
  ),
  departments: guarded(may.readDepartments).query(({ ctx }) => getDepartments(ctx)),
  chooseDepartments: write(mayChooseDepartments, inputs.chooseDepartmentsInput, chooseDepartments),

  propose: write(may.streetSteps, inputs.proposeInput, proposeCandidate),
  withdraw: write(may.streetSteps, inputs.stepInput, withdrawCandidate),

  sendReview: write(may.streetSteps, inputs.stepInput, sendReview),
  renewReview: write(may.streetSteps, inputs.stepInput, renewReview),
  renewMany: write(may.streetSteps, inputs.manyUnderDecision, renewManyReviews),
  passRenewals: write(may.districtSteps, inputs.manyUnderDecision, passManyRenewals),
  explain: write(may.streetSteps, inputs.explainInput, replyToDepartment),
  decideSoft: write(may.streetSteps, inputs.decideSoftInput, decideSoft),
  consentSoft: write(may.approverSteps, inputs.consentSoftInput, consentSoft),
  closeReview: write(may.districtSteps, inputs.closeReviewInput, closeReview),

  queue: read(may.readQueue, inputs.queueInput, listQueue),
  queueItem: read(may.answerReview, inputs.opinionIdInput, (ctx, { opinionId }) =>
    getQueueItem(ctx, opinionId),
  ),
  answer: write(may.answerReview, inputs.answerInput, answerOpinion),
  answerMany: write(may.answerReview, inputs.answerManyInput, answerManyOpinions),
  withdrawals: read(may.mayListWithdrawals, inputs.withdrawalsInput, listWithdrawals),
  withdrawHit: write(may.withdrawHits, inputs.withdrawHitInput, askWithdrawal),
  answerWithdrawal: write(may.withdrawHits, inputs.answerWithdrawalInput, answerWithdrawal),
  revealIdentity: write(may.answerReview, inputs.revealInput, revealIdentity),

  startInspection: write(may.streetSteps, inputs.startInspectionInput, startInspection),
  finishInspection: write(may.streetSteps, inputs.finishInspectionInput, finishInspection),
  noticeGaps: read(may.streetSteps, inputs.noticeGapsInput, noticeGaps),
  decide: write(may.streetSteps, inputs.decideInput, recordDecision),
  decideMany: write(may.streetSteps, inputs.decideManyInput, decideManyCandidates),

  notice: open('appointments.notice')
    .input(inputs.noticeInput)
    .query(({ ctx, input }) => publicNotice(ctx, input)),
  watch: guarded(mayWatchVillage).query(({ ctx }) => watchVillage(ctx)),
  raiseObjection: write(may.superviseNotice, inputs.raiseObjectionInput, raiseObjection),
  object: write(may.streetSteps, inputs.objectInput, registerObjection),
  settleObjection: write(may.streetSteps, inputs.settleObjectionInput, settleObjection),
  closeNotice: write(may.streetSteps, inputs.closeNoticeInput, closeNotice),

  recordProcedure: write(may.streetSteps, inputs.recordProcedureInput, recordProcedure),
  submitFiling: write(may.streetSteps, inputs.submitFilingInput, submitFiling),
  answerFiling: write(may.districtSteps, inputs.answerFilingInput, answerFiling),
  fileMany: write(may.districtSteps, inputs.fileManyInput, fileManyCandidates),

  leave: write(may.streetSteps, inputs.leaveInput, beginLeaving),
  changes: read(may.readChanges, changesInput, listChanges),
  change: read(may.readChanges, changeIdInput, (ctx, { id }) => getChange(ctx, id)),
  askChange: write(may.streetSteps, askChangeInput, askForChange),
  decideChanges: write(may.districtSteps, decideChangesInput, decideChanges),
  closeLeaving: write(may.streetSteps, inputs.closeLeavingInput, closeLeaving),
});
