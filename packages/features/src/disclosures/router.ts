// Procedures of what is shown or handed out beyond the usual.
import { guarded, read, router, write } from '../kernel/index.js';
import { grantExport, listExports, refuseExport } from './exports/requests.js';
import { grantLeave, listLeaves, ownLeave, refuseLeave } from './leaves/leaves.js';
import * as may from './policy.js';
import { waitingDisclosures } from './queries.js';
import * as inputs from './schema.js';

/** Leaves to see more than the pace of reveals allows, and exports that take a second person. */
export const disclosuresRouter = router({
  leaves: read(may.mayListLeaves, inputs.leavesInput, listLeaves),
  ownLeave: guarded(may.mayReadOwnLeave).query(({ ctx }) => ownLeave(ctx)),
  grantLeave: write(may.mayDecideLeave, inputs.grantLeaveInput, grantLeave),
  refuseLeave: write(may.mayDecideLeave, inputs.refuseLeaveInput, refuseLeave),
  waiting: guarded(may.mayListExports).query(({ ctx }) => waitingDisclosures(ctx)),
  exports: read(may.mayListExports, inputs.exportsInput, listExports),
  grantExport: write(may.mayDecideExport, inputs.grantExportInput, grantExport),
  refuseExport: write(may.mayDecideExport, inputs.refuseExportInput, refuseExport),
});
