// The feature appointments as other features may use it.
import { defineFeature } from '../kernel/index.js';
import { changeAgreed, changeAsked, changeRefused } from './change/events.js';
import {
  candidateMoved,
  departmentsChosen,
  hitWithdrawal,
  identityRevealed,
  objectionChanged,
  opinionExplained,
  opinionGiven,
  reviewClosed,
  reviewRenewed,
  reviewSent,
  softDecided,
  softReopened,
  wayReleased,
  wayStopped,
} from './events.js';
import { candidatePaperAccess, opinionPaperAccess } from './papers/access.js';
import { candidateOfForm, exportApprovalForm, exportNotice } from './papers/export.js';
import { appointmentsRouter } from './router.js';

export { sanctionsOf, teamAbout } from './candidate/person.js';
export { type CandidateTypes, candidateProcess } from './candidate/process.js';
export { markRelations } from './candidate/told/elsewhere.js';
export type { HolderChangeTables } from './change/tables.js';
export { candidateMoved } from './events.js';
export { noticeToken } from './notice/page.js';
export { appointmentsRouter } from './router.js';
export type * from './tables.js';
export { askedDepartments, putOnRecord } from './term/on-record.js';
export type { PaperHistory } from './term/paper-history.js';

/** The feature: the way of a candidate into a post of a village (TAL-10). */
export const appointments = defineFeature({
  router: appointmentsRouter,
  events: [
    candidateMoved,
    reviewSent,
    reviewRenewed,
    reviewClosed,
    opinionGiven,
    opinionExplained,
    softDecided,
    softReopened,
    wayStopped,
    wayReleased,
    hitWithdrawal,
    objectionChanged,
    departmentsChosen,
    identityRevealed,
    changeAsked,
    changeAgreed,
    changeRefused,
  ],
  exports: {
    notice: { label: '任前公示', make: exportNotice, unmarked: true },
    'approval-form': {
      label: '干部任免审批表',
      unmasked: true,
      people: candidateOfForm,
      make: exportApprovalForm,
    },
  },
  files: { candidate: candidatePaperAccess, opinion: opinionPaperAccess },
  demo: () => import('./demo/index.js'),
});
