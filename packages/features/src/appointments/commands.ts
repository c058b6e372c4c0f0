export { propose } from './candidate/propose.js';
export { decide, finishInspection, startInspection } from './inspection/inspection.js';
export { closeNotice, object, settleObjection } from './notice/notice.js';
export { raiseObjection } from './notice/supervision.js';
export { recordProcedure } from './procedure/election.js';
export { answerFiling, submitFiling } from './procedure/filing.js';
export { answer, revealIdentity } from './review/opinion.js';
export {
  chooseDepartments,
  closeReview,
  consentSoft,
  decideSoft,
  explain,
  sendReview,
} from './review/review.js';
export { closeLeaving, leave, withdraw } from './term/leaving.js';
