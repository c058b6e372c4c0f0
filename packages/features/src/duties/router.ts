// Procedures of duties and figures.
import { guarded, read, router, write } from '../kernel/index.js';
import { getCell } from './cell/cell.js';
import { getMatrix, getSummary } from './figures/matrix.js';
import * as may from './policy.js';
import { dutyMonth } from './queries.js';
import { receivedReminders } from './reminders/received.js';
import { remindBranches } from './reminders/remind.js';
import * as inputs from './schema.js';

/** Duties 应做事项 of an organization, and the figures of what its parts owe and have done. */
export const dutiesRouter = router({
  matrix: read(may.readFigures, inputs.matrixInput, getMatrix),
  cell: read(may.readFigures, inputs.cellInput, getCell),
  summary: read(may.readFigures, inputs.summaryInput, getSummary),
  month: read(may.readDuties, inputs.monthInput, dutyMonth),
  reminders: guarded(may.readReminders).query(({ ctx }) => receivedReminders(ctx)),
  remind: write(may.remind, inputs.remindInput, remindBranches),
});
