import { read, router } from '../kernel/index.js';
import * as may from './policy.js';
import { dutyMonth } from './queries.js';
import * as inputs from './schema.js';

/** Duties 应做事项 of an organization. */
export const dutiesRouter = router({
  month: read(may.readDuties, inputs.monthInput, dutyMonth),
});
