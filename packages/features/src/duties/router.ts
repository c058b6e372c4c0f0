import { guarded, router } from '../kernel/index.js';
import { readDuties } from './policy.js';
import { dutyMonth } from './queries.js';
import { monthInput } from './schema.js';

export const dutiesRouter = router({
  month: guarded(readDuties)
    .input(monthInput)
    .query(({ ctx, input }) => dutyMonth(ctx, input)),
});
