/** What is added up along the path of organizations: of duties, of branches, of activities by state. */
import { namesOf } from '@xianfeng/rules';
import { pathIds } from '../../kernel/index.js';
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

/** Adds sums up along the paths of their organizations, all at once. */
export function sumUp(parts: Iterable<readonly [path: string, sum: Sum]>): Map<number, Sum> {
  const sums = new Map<number, { branches: number; cells: Cells; counts: StateCounts }>();
  for (const [path, by] of parts) {
    for (const id of pathIds(path)) {
      const sum = sums.get(id) ?? { branches: 0, cells: noCells(), counts: noCounts() };
      sums.set(id, sum);
      sum.branches += by.branches;
      for (const duty of duties) {
        sum.cells[duty].done += by.cells[duty].done;
        sum.cells[duty].due += by.cells[duty].due;
      }
      for (const name of countNames) sum.counts[name] += by.counts[name];
    }
  }
  return sums;
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
