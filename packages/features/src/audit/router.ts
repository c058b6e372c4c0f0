import { guarded, router } from '../kernel/index.js';
import * as policy from './policy.js';
import * as queries from './queries.js';
import { listInput } from './schema.js';

export const auditRouter = router({
  list: guarded(policy.readLog)
    .input(listInput)
    .query(({ ctx, input }) => queries.listLog(ctx, input)),
  verify: guarded(policy.readLog).query(({ ctx }) => queries.verify(ctx)),
});
