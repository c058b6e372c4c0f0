/** What lies behind a figure of the completion matrix: who owes it, by which record it is done, who is asked. */
import { todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { type ActorContext, orderedBy } from '../../kernel/index.js';
import type { Figures, Standing } from '../figures/count.js';
import { figuresOf } from '../figures/remembered.js';
import type { Cell, CellRow, cellInput } from '../figures/schema.js';
import { noSum } from '../figures/sums.js';
import { type Top, topOf } from '../top.js';
import { behind, owedBehind } from './behind.js';

type CellInput = z.infer<typeof cellInput>;

const byBranch = orderedBy('text', 'id');

/**
 * The things owed behind a figure of the matrix: as many as it says, each with its records, with its
 * secretary, and with the day of the last reminder.
 */
export async function getCell(ctx: ActorContext, input: CellInput): Promise<Cell> {
  const { asOf, value } = await figuresOf(ctx, input.month);
  const top = await topOf(ctx, value.parts, input.organizationId);
  const { done, due } = (value.sums.get(top.id) ?? noSum).cells[input.duty];
  const after = byBranch.after(input.cursor) ?? [top.path, -1];
  const page = standingsAfter(value, top, input, after, input.limit + 1);
  const known = await behind(ctx, value, page);
  const present = (standing: Standing): CellRow => {
    const { branch, groupId, done } = standing;
    const of = known.get(standing);
    return {
      organizationId: branch.organizationId,
      organizationName: branch.name,
      groupId,
      groupName: groupId === null ? null : (branch.groupNames.get(groupId) ?? null),
      dueOn: of?.dueOn ?? null,
      done,
      records: of?.records ?? [],
      secretary: of?.secretary ?? null,
      officePhone: of?.officePhone ?? '',
      remindedOn: of?.remindedOn ?? null,
    };
  };
  const [first] = owedBehind(
    value,
    standingsAfter(value, top, { duty: input.duty }, [top.path, -1], 1),
  );
  return {
    ...{ asOf, done, due, today: todayInShanghai(ctx.clock.now()) },
    organizationName: top.name,
    period: first?.period.label ?? null,
    ...byBranch.page(page, input.limit, keyOf, present),
  };
}

type Key = [path: string, group: number];

const keyOf = ({ branch, groupId }: Standing): Key => [branch.path, groupId ?? 0];

/** What is owed below an organization under a duty, from behind a key on, at most so many. */
function standingsAfter(
  { branches }: Figures,
  top: Top,
  { duty, only }: Pick<CellInput, 'duty' | 'only'>,
  [path, group]: Readonly<Key>,
  most: number,
): Standing[] {
  const found: Standing[] = [];
  for (let index = firstFrom(branches, path); found.length < most; index++) {
    const one = branches[index];
    if (one === undefined || !one.branch.path.startsWith(top.path)) break;
    const behind = (standing: Standing) =>
      one.branch.path !== path || (standing.groupId ?? 0) > group;
    const asked = (standing: Standing) => only == null || standing.done === (only === 'done');
    found.push(
      ...one.standings.filter((each) => each.duty === duty && behind(each) && asked(each)),
    );
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
