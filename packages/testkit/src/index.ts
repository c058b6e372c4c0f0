export { type TestDatabase, testDatabase } from './database.js';
export { onDatabase, type TestServer } from './server.js';
