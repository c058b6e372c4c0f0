// Procedures of the event log.
import { guarded, read, router, write } from '../kernel/index.js';
import * as checks from './check/checks.js';
import * as may from './policy.js';
import * as queries from './queries.js';
import * as inputs from './schema.js';

/** The event log, for the audit administrator. */
export const auditRouter = router({
  list: read(may.readLog, inputs.listInput, queries.listLog),
  words: guarded(may.readLog).query(({ ctx }) => queries.eventWords(ctx)),
  check: guarded(may.readLog).query(({ ctx }) => checks.checkState(ctx)),
  verify: write(may.checkLog, inputs.checkInput, checks.beginCheck),
  cancelCheck: write(may.checkLog, inputs.cancelInput, checks.cancelCheck),
});
