/** The completion matrix of a scope, and the summary of a month. */
import type { z } from 'zod';
import type { ActorContext } from '../../kernel/index.js';
import { topOf } from '../top.js';
import { partsOf } from './parts.js';
import { figuresOf } from './remembered.js';
import type { Matrix, MatrixRow, matrixInput, Summary, summaryInput } from './schema.js';
import { noSum } from './sums.js';

/** The completion matrix: the parts of an organization × the duties of a month. */
export async function getMatrix(
  ctx: ActorContext,
  input: z.infer<typeof matrixInput>,
): Promise<Matrix> {
  const { asOf, value } = await figuresOf(ctx, input.month);
  const top = await topOf(ctx, value.parts, input.organizationId ?? undefined);
  const cells = (id: number) => (value.sums.get(id) ?? noSum).cells;
  const rows = partsOf(value.parts, top.id).map(
    ({ path: _, ...part }): MatrixRow => ({ ...part, cells: cells(part.organizationId) }),
  );
  return { month: input.month, asOf, rows, total: cells(top.id) };
}

/** Figures of the month in the scope. */
export async function getSummary(
  ctx: ActorContext,
  { month }: z.infer<typeof summaryInput>,
): Promise<Summary> {
  const { asOf, value } = await figuresOf(ctx, month);
  const { branches, counts } = value.sums.get(ctx.actor.assignment.organizationId) ?? noSum;
  return { month, asOf, branches, ...counts };
}
