import { read, router } from '../kernel/index.js';
import { feed } from './feed.js';
import * as may from './policy.js';
import { cell, matrix, summary } from './queries.js';
import * as inputs from './schema.js';

/** The board of figures and the feed. */
export const boardRouter = router({
  matrix: read(may.readBoard, inputs.matrixInput, matrix),
  cell: read(may.readBoard, inputs.cellInput, cell),
  summary: read(may.readBoard, inputs.summaryInput, summary),
  feed: read(may.readBoard, inputs.feedInput, feed),
});
