// Everything that the other packages use of the database.
export { type Connection, type ConnectOptions, clientConfig, connect, type Db } from './connect.js';
export type { OnStatement } from './driver.js';
export {
  clusterProcesses,
  type EmbeddedOptions,
  type EmbeddedServer,
  FolderInUse,
  type FolderLock,
  hasCode,
  lockFolder,
  Refusal,
  runningEmbedded,
  startEmbedded,
  whenPresent,
} from './embedded/index.js';
export { makeLogPartitions, migrate, NewerSchemaError, WORK_ROLE } from './migrate.js';
export { prepared, preparedWrite } from './prepared.js';
export {
  alone,
  callPresent,
  countLacking,
  countPresent,
  type Presence,
  type PresenceOptions,
  startPresence,
} from './presence.js';
export type * from './tables.js';
export { togetherOn } from './together.js';
export { LeakedTransactionError, sqlState, Tx, transact } from './transact.js';
