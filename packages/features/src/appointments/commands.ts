export { recordProcedure } from './election.js';
export { answerFiling, submitFiling } from './filing.js';
export { decide, finishInspection, startInspection } from './inspection.js';
export { closeLeaving, leave, withdraw } from './leaving.js';
export { closeNotice, object, settleObjection } from './notice.js';
export { answer, revealIdentity } from './opinion.js';
export { propose } from './propose.js';
export {
  chooseDepartments,
  closeReview,
  consentSoft,
  decideSoft,
  explain,
  sendReview,
} from './review.js';
export { raiseObjection } from './supervision.js';
