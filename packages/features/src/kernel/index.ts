export { type Actor, type ActorAssignment, within } from './actor.js';
export {
  accountingUpward,
  administrationUpward,
  rooms,
  roomsOf,
  upward,
} from './audience.js';
export { type Clock, systemClock } from './clock.js';
export type {
  ActorContext,
  Context,
  FileAccess,
  FileExport,
  FileInQuestion,
  FileOwner,
  Registry,
  Request,
  Services,
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
  logOnly,
  record,
  type Told,
} from './events.js';
export { authorizeExport, type ExportedFile, mediaTypes } from './exporting.js';
export {
  defineFeature,
  type Feature,
  type Features,
  type RoutersOf,
  routersOf,
} from './feature.js';
export { namesInLog, renamed, typeToday } from './former-names.js';
export { enforce } from './judging.js';
export { type FieldKeys, fieldKeys, type Sealed } from './keys.js';
export { maskName, maskPhone, maskResidentId } from './masking.js';
export { readCursor, toPage } from './page.js';
export { authorize, found, may, type Policy, policy } from './policy.js';
export { preview, read, write } from './procedures.js';
export { linkOf, type RecordLink, registryOf } from './registry.js';
export {
  administratorRoles,
  branchRoles,
  departmentRoles,
  districtRoles,
  managingRoles,
  needsDepartment,
  partyRoles,
  type Role,
  roleLabels,
  roles,
} from './roles.js';
export type { Page, Receipt } from './schema.js';
export { inScope, inSubtree, pathIds, subtreeRange } from './scope.js';
export { choicesBy, settingsBy, settingsFor } from './settings.js';
export {
  byId,
  type DeclaredSubject,
  defineSubject,
  type EventContent,
  type FactsPage,
  type ShownOn,
  type Subject,
} from './subjects.js';
export { checkVersion, transact } from './transact.js';
export { guarded, type Meta, mergeRouters, open, router, toAppError, writing } from './trpc.js';
