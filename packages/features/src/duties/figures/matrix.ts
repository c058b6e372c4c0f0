/** The completion matrix of a scope, what lies behind its cells, and the summary of a month. */
import type { z } from 'zod';
import { type ActorContext, found, inScope, orderedBy, pathIds } from '../../kernel/index.js';
import type { Figures, Standing } from './count.js';
import { satisfying } from './records.js';
import { figuresOf } from './remembered.js';
import type {
  Cell,
  CellRow,
  Completion,
  cellInput,
  Matrix,
  MatrixRow,
  matrixInput,
  Summary,
  summaryInput,
} from './schema.js';

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
  const { total, parts } = talliesOf(value, top);
  const rows = (await partsOf(ctx, top)).map((part): MatrixRow => {
    return { ...part, cells: parts.get(part.organizationId) ?? tally([]) };
  });
  return { month: input.month, asOf, rows, total };
}

interface Tallies {
  total: MatrixRow['cells'];
  parts: ReadonlyMap<number, MatrixRow['cells']>;
}

/** What has been added up for an organization lives as long as the figures that it was added from. */
const kept = new WeakMap<Figures, Map<number, Tallies>>();

function talliesOf(figures: Figures, top: Top): Tallies {
  const ofFigures = kept.get(figures) ?? new Map<number, Tallies>();
  kept.set(figures, ofFigures);
  const known = ofFigures.get(top.id);
  if (known !== undefined) return known;
  const standings = figures.standings.filter(({ branch }) => branch.path.startsWith(top.path));
  const depth = pathIds(top.path).length;
  const parts = new Map<number, Standing[]>();
  for (const standing of standings) {
    const part = pathIds(standing.branch.path)[depth] ?? top.id;
    const list = parts.get(part);
    if (list === undefined) parts.set(part, [standing]);
    else list.push(standing);
  }
  const made: Tallies = {
    total: tally(standings),
    parts: new Map([...parts].map(([id, list]) => [id, tally(list)])),
  };
  ofFigures.set(top.id, made);
  return made;
}

/** What lies one level below; a branch is its own only part. */
async function partsOf({ db }: ActorContext, top: Top): Promise<Omit<MatrixRow, 'cells'>[]> {
  const parts = db
    .selectFrom('organization')
    .select(['id as organizationId', 'short_name as name', 'type'])
    .where('status', '<>', 'dissolved')
    .orderBy('sort_order')
    .orderBy('id');
  const below = await parts.where('parent_id', '=', top.id).where('type', '<>', 'group').execute();
  return below.length > 0 ? below : parts.where('id', '=', top.id).execute();
}

function tally(standings: readonly Standing[]): MatrixRow['cells'] {
  const none = (): Completion => ({ done: 0, due: 0 });
  const cells: MatrixRow['cells'] = {
    branch_assembly: none(),
    committee_meeting: none(),
    group_meeting: none(),
    party_lecture: none(),
    theme_day: none(),
  };
  for (const { duty, done } of standings) {
    cells[duty].due += 1;
    if (done) cells[duty].done += 1;
  }
  return cells;
}

const byBranch = orderedBy('text', 'id');

/** The things owed behind a figure of the matrix: as many as it says, each with its records. */
export async function getCell(ctx: ActorContext, input: z.infer<typeof cellInput>): Promise<Cell> {
  const top = await topOf(ctx, input.organizationId);
  const { asOf, value } = await figuresOf(ctx, input.month);
  const all = value.standings
    .filter(({ branch, duty }) => duty === input.duty && branch.path.startsWith(top.path))
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
  const after = byBranch.after(input.cursor);
  const rest = after === null ? all : all.filter((one) => compare(keyOf(one), after) > 0);
  const page = rest.slice(0, input.limit + 1);
  const records = await satisfying(ctx, input.month, page, value.whenDue);
  const present = (standing: Standing): CellRow => {
    const { branch, groupId, done } = standing;
    return {
      organizationId: branch.organizationId,
      organizationName: branch.name,
      groupId,
      groupName: groupId === null ? null : (branch.groupNames.get(groupId) ?? null),
      done,
      records: records.get(standing) ?? [],
    };
  };
  const done = all.filter((one) => one.done).length;
  return { asOf, done, due: all.length, ...byBranch.page(page, input.limit, keyOf, present) };
}

type Key = [path: string, group: number];

const keyOf = ({ branch, groupId }: Standing): Key => [branch.path, groupId ?? 0];

function compare([path, group]: Key, [otherPath, otherGroup]: Key): number {
  return path === otherPath ? group - otherGroup : path < otherPath ? -1 : 1;
}

/** Figures of the month in the scope. */
export async function getSummary(
  ctx: ActorContext,
  { month }: z.infer<typeof summaryInput>,
): Promise<Summary> {
  const { asOf, value } = await figuresOf(ctx, month);
  return { month, asOf, branches: value.branches.length, ...value.counts };
}
