import { guarded, router } from '../kernel/index.js';
import { feed } from './feed.js';
import { readBoard } from './policy.js';
import { cell, matrix, summary } from './queries.js';
import { cellInput, feedInput, matrixInput, summaryInput } from './schema.js';

export const boardRouter = router({
  matrix: guarded(readBoard)
    .input(matrixInput)
    .query(({ ctx, input }) => matrix(ctx, input)),
  cell: guarded(readBoard)
    .input(cellInput)
    .query(({ ctx, input }) => cell(ctx, input)),
  summary: guarded(readBoard)
    .input(summaryInput)
    .query(({ ctx, input }) => summary(ctx, input)),
  feed: guarded(readBoard)
    .input(feedInput)
    .query(({ ctx, input }) => feed(ctx, input)),
});
