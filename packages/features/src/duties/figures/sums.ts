/** What is added up along the path of organizations: of duties, of branches, of activities by state. */
import { namesOf } from '@xianfeng/rules';
import { inTurns, pathIds, Turns } from '../../kernel/index.js';
import { type Duty, duties } from '../labels.js';
import type { Completion, Summary } from './schema.js';

/** Activities of a month by state. */
export type StateCounts = Omit<Summary, 'month' | 'asOf' | 'branches'>;

/** How many of the things owed are done, by duty. */
export type Cells = Record<Duty, Completion>;

/** The sums of an organization with everything below it. */
export interface Sum {
  readonly branches: number;
  readonly cells: Readonly<Cells>;
  readonly counts: Readonly<StateCounts>;
}

const noCells = (): Cells => ({
  branch_assembly: { done: 0, due: 0 },
  committee_meeting: { done: 0, due: 0 },
  group_meeting: { done: 0, due: 0 },
  party_lecture: { done: 0, due: 0 },
  theme_day: { done: 0, due: 0 },
});

/** No activities in any state. */
export const noCounts = (): StateCounts => ({
  activities: 0,
  unsent: 0,
  pendingBranch: 0,
  pendingStreet: 0,
  returned: 0,
  passed: 0,
  late: 0,
});

const countNames = namesOf(noCounts());

/** What an organization without branches and activities comes to. */
export const noSum: Sum = { branches: 0, cells: noCells(), counts: noCounts() };

/** What one branch adds to those above it. */
export function sumOfStandings(standings: readonly { duty: Duty; done: boolean }[]): Sum {
  const cells = noCells();
  for (const { duty, done } of standings) {
    cells[duty].due += 1;
    if (done) cells[duty].done += 1;
  }
  return { branches: 1, cells, counts: noSum.counts };
}

/** What the activities of one organization add to those above it. */
export const sumOfCounts = ({ counts }: { counts: StateCounts }): Sum => ({
  branches: 0,
  cells: noSum.cells,
  counts,
});

interface Adding {
  branches: number;
  readonly cells: Cells;
  readonly counts: StateCounts;
}

/**
 * Adds sums up along the paths of their organizations, all at once: first the own ones of each, then each to
 * the one above it, from the deepest on.
 */
export async function sumUp(
  parts: readonly (readonly [path: string, sum: Sum])[],
): Promise<Map<number, Sum>> {
  const levels: Map<string, Adding>[] = [];
  const at = (path: string, depth: number): Adding => {
    levels[depth] ??= new Map();
    const known = levels[depth].get(path);
    if (known !== undefined) return known;
    const made = { branches: 0, cells: noCells(), counts: noCounts() };
    levels[depth].set(path, made);
    return made;
  };
  await inTurns(parts, ([path, by]) => addTo(at(path, path.split('.').length - 1), by));
  const sums = new Map<number, Sum>();
  const turns = new Turns();
  for (let depth = levels.length - 1; depth > 0; depth--) {
    for (const [path, sum] of levels[depth] ?? []) {
      const end = path.lastIndexOf('.', path.length - 2) + 1;
      sums.set(Number(path.slice(end, -1)), sum);
      if (depth > 1) addTo(at(path.slice(0, end), depth - 1), sum);
      await turns.next();
    }
  }
  return sums;
}

/** What a branch adds has no counts, and what activities add has no cells: these are passed over. */
function addTo(sum: Adding, by: Sum): void {
  sum.branches += by.branches;
  if (by.cells !== noSum.cells) {
    for (const duty of duties) {
      sum.cells[duty].done += by.cells[duty].done;
      sum.cells[duty].due += by.cells[duty].due;
    }
  }
  if (by.counts !== noSum.counts) {
    for (const name of countNames) sum.counts[name] += by.counts[name];
  }
}

/**
 * Adds a sum to an organization and all above it, or takes it away. The sums that were there are replaced
 * and not changed, since earlier figures still hold them.
 *
 * @param path of the organization
 */
export function addUp(sums: Map<number, Sum>, path: string, by: Sum, sign: 1 | -1): void {
  for (const id of pathIds(path)) sums.set(id, added(sums.get(id) ?? noSum, by, sign));
}

function added(to: Sum, by: Sum, sign: 1 | -1): Sum {
  const cells = noCells();
  for (const duty of duties) {
    const [old, more] = [to.cells[duty], by.cells[duty]];
    cells[duty] = { done: old.done + sign * more.done, due: old.due + sign * more.due };
  }
  const counts = noCounts();
  for (const name of countNames) counts[name] = to.counts[name] + sign * by.counts[name];
  return { branches: to.branches + sign * by.branches, cells, counts };
}
