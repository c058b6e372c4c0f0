// Helpers of tests that know no feature.
export { type TestDatabase, testDatabase } from './database.js';
export { startNode, TestClient, type TestNode, writeEvent } from './live.js';
export { onDatabase, type TestServer } from './server.js';
export {
  databasePids,
  runServer,
  type ServerProcess,
  type ServerProcessOptions,
} from './server-process.js';
export { type Held, longestTurn } from './turns.js';
