/** The completion matrix of a scope, what lies behind its cells, and the summary of a month. */
import type { z } from 'zod';
import { type ActorContext, found, inScope, orderedBy } from '../../kernel/index.js';
import type { Duty } from '../labels.js';
import type { Figures, Standing } from './count.js';
import { partsOf } from './parts.js';
import { satisfying } from './records.js';
import { figuresOf } from './remembered.js';
import type {
  Cell,
  CellRow,
  cellInput,
  Matrix,
  MatrixRow,
  matrixInput,
  Summary,
  summaryInput,
} from './schema.js';
import { noSum } from './sums.js';

interface Top {
  id: number;
  path: string;
}

/** The organization whose parts are looked at: the actor's own, or one in its scope. */
async function topOf({ db, actor }: ActorContext, id: number | null | undefined): Promise<Top> {
  const { organizationId, organizationPath } = actor.assignment;
  if (id == null || id === organizationId) return { id: organizationId, path: organizationPath };
  const row = await db
    .selectFrom('organization')
    .select(['id', 'path'])
    .where('id', '=', id)
    .where(inScope('path', actor))
    .executeTakeFirst();
  return found(row);
}

/** The completion matrix: the parts of an organization × the duties of a month. */
export async function getMatrix(
  ctx: ActorContext,
  input: z.infer<typeof matrixInput>,
): Promise<Matrix> {
  const top = await topOf(ctx, input.organizationId);
  const { asOf, value } = await figuresOf(ctx, input.month);
  const cells = (id: number) => (value.sums.get(id) ?? noSum).cells;
  const rows = partsOf(value.parts, top.id).map(
    (part): MatrixRow => ({ ...part, cells: cells(part.organizationId) }),
  );
  return { month: input.month, asOf, rows, total: cells(top.id) };
}

const byBranch = orderedBy('text', 'id');

/** The things owed behind a figure of the matrix: as many as it says, each with its records. */
export async function getCell(ctx: ActorContext, input: z.infer<typeof cellInput>): Promise<Cell> {
  const top = await topOf(ctx, input.organizationId);
  const { asOf, value } = await figuresOf(ctx, input.month);
  const { done, due } = (value.sums.get(top.id) ?? noSum).cells[input.duty];
  const after = byBranch.after(input.cursor) ?? [top.path, -1];
  const page = standingsAfter(value, top, input.duty, after, input.limit + 1);
  const records = await satisfying(ctx, value, page);
  const present = (standing: Standing): CellRow => {
    const { branch, groupId } = standing;
    return {
      organizationId: branch.organizationId,
      organizationName: branch.name,
      groupId,
      groupName: groupId === null ? null : (branch.groupNames.get(groupId) ?? null),
      done: standing.done,
      records: records.get(standing) ?? [],
    };
  };
  return { asOf, done, due, ...byBranch.page(page, input.limit, keyOf, present) };
}

type Key = [path: string, group: number];

const keyOf = ({ branch, groupId }: Standing): Key => [branch.path, groupId ?? 0];

/** What is owed below an organization under a duty, from behind a key on, at most so many. */
function standingsAfter(
  { branches }: Figures,
  top: Top,
  duty: Duty,
  [path, group]: Readonly<Key>,
  most: number,
): Standing[] {
  const found: Standing[] = [];
  for (let index = firstFrom(branches, path); found.length < most; index++) {
    const one = branches[index];
    if (one === undefined || !one.branch.path.startsWith(top.path)) break;
    const behind = (standing: Standing) =>
      one.branch.path !== path || (standing.groupId ?? 0) > group;
    found.push(...one.standings.filter((each) => each.duty === duty && behind(each)));
  }
  return found.slice(0, most);
}

/** The first branch whose path is not before this one. */
function firstFrom(branches: Figures['branches'], path: string): number {
  let [low, high] = [0, branches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = branches[middle];
    if (one !== undefined && one.branch.path < path) low = middle + 1;
    else high = middle;
  }
  return low;
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
