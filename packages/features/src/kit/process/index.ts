/** The one engine of every process: moves, papers, histories, deadlines, consents, corrections. */
export { type Consent, consentsTo, giveConsent } from './consents.js';
export {
  type AskedCorrection,
  answerCorrection,
  askCorrection,
  type Correction,
  correct,
  correctionsOf,
  correctionsOfMany,
} from './corrections.js';
export {
  type CaseChange,
  type CaseInHand,
  defineProcess,
  type MachineOf,
  type MadeMove,
  type NextState,
  type Paper,
  type Process,
  type ProcessTypes,
  type Reader,
} from './definition.js';
export {
  type CaseHistory,
  histories,
  history,
  insertMoves,
  type KeptMove,
  statesLeft,
} from './history.js';
export {
  type Decision,
  forEachCase,
  type ManyMoved,
  type ManyTransitions,
  MOST_CASES,
  type RefusedCase,
  transactMany,
  transitionMany,
} from './moves/many.js';
export { explained, type HoldingLevel, holderOf, offered, shown, stepsOf } from './moves/steps.js';
export {
  begin,
  follow,
  judgeFirst,
  judgeTransition,
  type Transition,
  transition,
} from './moves/transition.js';
export { type FiledPaper, insertPapers, type KeptPaper, papersOf, papersOnFile } from './papers.js';
export {
  dueFor,
  endedPauses,
  pauseDeadline,
  pausesOf,
  resumeDeadline,
  standsStill,
} from './pauses.js';
export { type Recount, recountDeadlines } from './recount.js';
export { changeCase } from './standing.js';
export type * from './tables.js';
export { holdCase, type InForce, inForce, refuseUnseen, takeCase } from './take.js';
export type { HistoryEntry, OfferedMove } from './views.js';
