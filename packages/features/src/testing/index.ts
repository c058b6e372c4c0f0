// Builders and helpers of tests, as tests of all packages may use them.
export { callerAs, refusalOf, refusalReport, testRequest } from './calls.js';
export { type RecordedEvent, recordedEvents } from './events.js';
export { aFile, PIXEL } from './files.js';
export { type LoggedWorld, withLog } from './log.js';
export {
  addAccount,
  addAssignment,
  addSession,
  TEST_PASSWORD,
  type TestAccount,
} from './people/accounts.js';
export { actorAs } from './people/actors.js';
export { addApp, type TestApp } from './people/apps.js';
export { type Lie, TestPasskey } from './people/authenticator.js';
export {
  addMember,
  addPerson,
  enterSealed,
  type TestMember,
} from './people/members.js';
export { socketActor, testOfficers } from './people/officers.js';
export { type TestDistrict, testDistrict } from './places/district.js';
export {
  addOrganization,
  addStreet,
  addTree,
  spelled,
  type TestOrganization,
  type TestStreet,
  type TestTree,
} from './places/organizations.js';
export { sampleVillages } from './places/sample-villages.js';
export { addVillage, anIncome, type TestVillage } from './places/villages.js';
export { analyze, statementsOf, tablesScanned } from './plans.js';
export { columnsHolding } from './plants.js';
export {
  addMeetingBranch,
  addPosition,
  aPlan,
  aRecord,
  type TestBranch,
} from './records/activities.js';
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
} from './records/appointments.js';
export { type IncumbentCells, incumbentFile, soundLine, thisYear } from './records/incumbents.js';
export {
  addTransfer,
  moveTransfer,
  moveTransfers,
  type TransferTypes,
  transferProcess,
  withTransfer,
  withTransfers,
  writeAs,
} from './records/transfers.js';
export { unproven } from './records/unproven.js';
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
  noLogChecks,
  registry,
  type TestClock,
  testClock,
  testWorld,
  type World,
} from './world.js';
