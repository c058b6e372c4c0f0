// Procedures of duties and figures.
import { read, router } from '../kernel/index.js';
import { getCell, getMatrix, getSummary } from './figures/matrix.js';
import * as may from './policy.js';
import { dutyMonth } from './queries.js';
import * as inputs from './schema.js';

/** Duties 应做事项 of an organization, and the figures of what its parts owe and have done. */
export const dutiesRouter = router({
  matrix: read(may.readFigures, inputs.matrixInput, getMatrix),
  cell: read(may.readFigures, inputs.cellInput, getCell),
  summary: read(may.readFigures, inputs.summaryInput, getSummary),
  month: read(may.readDuties, inputs.monthInput, dutyMonth),
});
