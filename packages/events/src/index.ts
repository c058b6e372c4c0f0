// Everything that the other packages use of the event log.
export { chainHash, GENESIS } from './chain.js';
export { type CheckEnd, type EndedCheck, LogChecks, type RunningCheck } from './check/checks.js';
export {
  type EventActor,
  type LoggedEvent,
  type NewEvent,
  record,
  recordMany,
  type Subject,
} from './event.js';
export {
  type Broadcast,
  Hub,
  type Outcome,
  type ResetReason,
  type Subscriber,
  scopeOf,
  type Welcome,
} from './hub.js';
export { type Sequencer, startSequencer } from './sequencer.js';
export { logHead, readLog, startTail, type Tail } from './tail.js';
export { type Anchor, type Progress, type Verdict, verifyLog } from './verify.js';
