export {
  addAccount,
  addAssignment,
  addSession,
  TEST_PASSWORD,
  type TestAccount,
} from './accounts.js';
export {
  addMeetingBranch,
  addPosition,
  aPlan,
  aRecord,
  type TestBranch,
} from './activities.js';
export { actorAs } from './actors.js';
export {
  aDecision,
  addStage,
  addTalent,
  allPass,
  aPaper,
  aResidentId,
  aSitting,
  askedDepartments,
  everyPaper,
  goTo,
  lead,
  makeMember,
  propose,
  type Stage,
  soundFigures,
  today,
} from './appointments.js';
export { callerAs, refusalOf, refusalReport, testRequest } from './calls.js';
export { type RecordedEvent, recordedEvents } from './events.js';
export { aFile, PIXEL } from './files.js';
export { type IncumbentCells, incumbentFile, soundLine, thisYear } from './incumbents.js';
export { type LoggedWorld, withLog } from './log.js';
export { addMember, addPerson, type TestMember } from './members.js';
export {
  addOrganization,
  addStreet,
  addTree,
  spelled,
  type TestOrganization,
  type TestStreet,
  type TestTree,
} from './organizations.js';
export { analyze, tablesScanned } from './plans.js';
export { sampleVillages } from './sample-villages.js';
export { withSettings } from './settings.js';
export { snapshot, type TableDigest } from './snapshot.js';
export {
  type Attempt,
  type Ids,
  madeOnce,
  noRecords,
  type OtherStreet,
  otherStreet,
  otherTalent,
  otherVillage,
  type PreparedAttempt,
  SECRET,
  type Strangers,
  type StreetIds,
  strangersOf,
} from './strangers.js';
export {
  addTransfer,
  moveTransfer,
  moveTransfers,
  type TransferTypes,
  transferProcess,
  withTransfer,
  withTransfers,
  writeAs,
} from './transfers.js';
export { unproven } from './unproven.js';
export { addVillage, anIncome, type TestVillage } from './villages.js';
export { registry, type TestClock, testClock, testWorld, type World } from './world.js';
