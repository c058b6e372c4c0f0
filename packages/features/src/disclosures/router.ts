// Procedures of what is shown or handed out beyond the usual.
import { guarded, read, router, write } from '../kernel/index.js';
import { grantLeave, listLeaves, ownLeave, refuseLeave } from './leaves/leaves.js';
import * as may from './policy.js';
import * as inputs from './schema.js';

/** Leaves to see more than the pace of reveals allows. */
export const disclosuresRouter = router({
  leaves: read(may.mayListLeaves, inputs.leavesInput, listLeaves),
  ownLeave: guarded(may.mayReadOwnLeave).query(({ ctx }) => ownLeave(ctx)),
  grantLeave: write(may.mayDecideLeave, inputs.grantLeaveInput, grantLeave),
  refuseLeave: write(may.mayDecideLeave, inputs.refuseLeaveInput, refuseLeave),
});
