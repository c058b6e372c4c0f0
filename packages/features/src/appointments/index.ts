export { sanctionsOf } from './case.js';
export {
  type CasePaper,
  casePaperNames,
  casePapers,
  isCasePaper,
} from './case-papers.js';
export { candidateMoved } from './events.js';
export { noticeToken } from './notice-page.js';
export { askedDepartments, putOnRecord } from './on-record.js';
export {
  candidatePaperAccess,
  opinionPaperAccess,
  type PaperInQuestion,
  paperDesk,
} from './paper-access.js';
export type { PaperHistory } from './paper-history.js';
export { exportApprovalForm, exportNotice } from './papers.js';
export { appointmentsRouter } from './router.js';
export type * from './tables.js';
