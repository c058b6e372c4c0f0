// Procedures of the event log.
import { guarded, read, router } from '../kernel/index.js';
import * as may from './policy.js';
import * as queries from './queries.js';
import * as inputs from './schema.js';

/** The event log, for the audit administrator. */
export const auditRouter = router({
  list: read(may.readLog, inputs.listInput, queries.listLog),
  words: guarded(may.readLog).query(({ ctx }) => queries.eventWords(ctx)),
  verify: guarded(may.readLog).query(({ ctx }) => queries.verify(ctx)),
});
