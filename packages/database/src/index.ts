export { type Connection, type ConnectOptions, clientConfig, connect, type Db } from './connect.js';
export { migrate, NewerSchemaError, WORK_ROLE } from './migrate.js';
export { LeakedTransactionError, sqlState, Tx, transact } from './transact.js';
export type * from './types.js';
