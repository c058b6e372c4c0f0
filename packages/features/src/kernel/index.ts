// The kernel as features may use it: actors, policies, procedures, events, scope, errors.
export { type Actor, type ActorAssignment, within } from './access/actor.js';
export {
  accountingUpward,
  administrationUpward,
  rooms,
  roomsOf,
  upward,
} from './access/audience.js';
export { authorize, found, may, type Policy, policy } from './access/policy.js';
export { isRecent, requireRecent } from './access/recent.js';
export {
  administratorRoles,
  branchRoles,
  departmentRoles,
  districtRoles,
  isOffice,
  managingRoles,
  needsDepartment,
  partyRoles,
  type Role,
  roleLabels,
  roles,
} from './access/roles.js';
export { inScope, inSubtree, pathIds, subtreeRange } from './access/scope.js';
export { assignmentStands } from './access/standing.js';
export { type Clock, systemClock } from './clock.js';
export type {
  ActorContext,
  Context,
  FileAccess,
  FileExport,
  FileInQuestion,
  FileOwner,
  KeptFigures,
  Recount,
  Registry,
  Request,
  ScanFile,
  Services,
  Site,
  WriteContext,
} from './context.js';
export type { DemoSize, DemoStage, DemoStory, Happening } from './demo.js';
export {
  AppError,
  type ErrorCode,
  type ErrorReport,
  errorCatalogue,
  type FieldError,
} from './errors.js';
export {
  type DeclaredEvent,
  defineEvent,
  type EventDeclaration,
  type FeedContext,
  logOnly,
  type RecordedBy,
  record,
  recordAll,
} from './events/events.js';
export { namesInLog, renamed, typeToday } from './events/former-names.js';
export { forgetReadings, noteReading } from './events/readings.js';
export { linkOf, type RecordLink, registryOf } from './events/registry.js';
export {
  byId,
  type DeclaredSubject,
  defineSubject,
  type EventContent,
  type FactsPage,
  type ShownOn,
  type Subject,
} from './events/subjects.js';
export { authorizeExport, type ExportedFile, mediaTypes } from './exporting.js';
export {
  defineFeature,
  type Feature,
  type Features,
  type RoutersOf,
  routersOf,
} from './feature.js';
export { enforce } from './judging.js';
export { maskName, maskPhone, maskResidentId } from './masking.js';
export { isParsable } from './procedures/bounds.js';
export { type Order, orderedBy } from './procedures/cursor.js';
export { cancelLong, longWrite } from './procedures/long.js';
export {
  type Done,
  type LongWrite,
  LongWrites,
  type Progress,
  unwatched,
} from './procedures/long-writes.js';
export { WorkPlaces } from './procedures/places.js';
export { preview, read, write } from './procedures/procedures.js';
export {
  checkVersion,
  transact,
  transactReceipt,
  transactShowing,
  transactWith,
} from './procedures/transact.js';
export {
  guarded,
  type Meta,
  mergeRouters,
  open,
  router,
  toAppError,
  writing,
} from './procedures/trpc.js';
export { inTurns, sha256InTurns, Turns } from './procedures/turns.js';
export type { Page, Receipt } from './schema.js';
export {
  placeIn,
  type RowKey,
  type SealedColumns,
  type SealedTable,
  sealedTable,
} from './sealing/columns.js';
export {
  type FieldKeys,
  fieldKeys,
  fingerprintOf,
  hashKeyOf,
  KeyNotHeld,
  type KeyRing,
  keysOf,
  type Place,
  ringOf,
  type Unbound,
} from './sealing/keys.js';
export { countByKey, resealAll, sealWaiting } from './sealing/reseal.js';
export { choicesBy, settingsBy, settingsFor } from './settings.js';
