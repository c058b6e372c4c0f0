/** Counts what each branch owes and has done in a month, and adds it up along the tree. */
import { satisfying } from '@xianfeng/rules';
import { inTurns } from '../../kernel/index.js';
import type { Duty } from '../labels.js';
import { type DueSettings, dutiesInMonth, type MonthDuty, type OwedBody } from '../owed.js';
import type { BranchSubject } from '../subjects.js';
import type { Grouped } from './grouped.js';
import type { Parts } from './parts.js';
import type { Quarter } from './quarters.js';
import {
  addUp,
  noCounts,
  type StateCounts,
  type Sum,
  sumOfCounts,
  sumOfStandings,
  sumUp,
} from './sums.js';

/** One thing owed by a branch or one of its groups, and whether it is done. */
export interface Standing {
  readonly branch: BranchSubject;
  readonly groupId: number | null;
  readonly duty: Duty;
  readonly done: boolean;
}

/** What one branch owes in a month, and how it stands. */
interface BranchFigures {
  readonly branch: BranchSubject;
  /** By the id of the group. */
  readonly standings: readonly Standing[];
}

/**
 * Everything that the board tells of a month, for the whole district; readers cut their part out. It is
 * never changed: what an event touches is made anew beside what it does not.
 */
export interface Figures {
  readonly month: string;
  readonly parts: Parts;
  /** What each duty of the month asks for: its period, its records, how many. The same of all who owe it. */
  readonly owed: readonly MonthDuty[];
  /** In the order of their paths. */
  readonly branches: readonly BranchFigures[];
  /** How many activities there are in the month, of each organization that has any in its quarter. */
  readonly counts: ReadonlyMap<number, Counts>;
  /** For each organization the sums of itself and of everything below it. */
  readonly sums: ReadonlyMap<number, Sum>;
}

interface Counts {
  readonly path: string;
  readonly counts: StateCounts;
}

/** Counts a month of a quarter. What is owed, and by which record it is done, the rules say. */
export async function countFigures(
  month: string,
  quarter: Quarter,
  whenDue: DueSettings,
): Promise<Figures> {
  const owed = dutiesInMonth(month, whenDue);
  const branches = await inTurns(quarter.branches, (branch) =>
    judged(branch, owed, quarter.activities.get(branch.organizationId)),
  );
  const counts = new Map(
    Array.from(quarter.activities, ([id, own]) => [id, countsOf(own, month)] as const),
  );
  const sums = await sumUp([
    ...branches.map(({ branch, standings }) => [branch.path, sumOfStandings(standings)] as const),
    ...Array.from(counts.values(), (one) => [one.path, sumOfCounts(one)] as const),
  ]);
  return { month, parts: quarter.parts, owed, branches, counts, sums };
}

const countsOf = ({ path, counts }: Grouped, month: string): Counts => ({
  path,
  counts: counts.get(month) ?? noCounts(),
});

/** The figures after something happened to activities of these organizations: only they are counted again. */
export function recountFigures(before: Figures, quarter: Quarter, ids: readonly number[]): Figures {
  const { month } = before;
  const touched = new Set(ids);
  const sums = new Map(before.sums);
  const branches = before.branches.map((one) => {
    const { branch } = one;
    if (!touched.has(branch.organizationId)) return one;
    const made = judged(branch, before.owed, quarter.activities.get(branch.organizationId));
    addUp(sums, branch.path, sumOfStandings(one.standings), -1);
    addUp(sums, branch.path, sumOfStandings(made.standings), 1);
    return made;
  });
  const counts = new Map(before.counts);
  for (const id of touched) {
    const [was, own] = [counts.get(id), quarter.activities.get(id)];
    counts.delete(id);
    if (was !== undefined) addUp(sums, was.path, sumOfCounts(was), -1);
    if (own !== undefined) {
      const is = countsOf(own, month);
      addUp(sums, is.path, sumOfCounts(is), 1);
      counts.set(id, is);
    }
  }
  return { ...before, branches, counts, sums };
}

/** Whether something is done does not depend on the day; only its colour does. */
function judged(
  branch: BranchSubject,
  owed: readonly MonthDuty[],
  activities: Grouped | undefined,
): BranchFigures {
  const standings: Standing[] = [];
  for (const { body, debtors } of owed) {
    for (const groupId of debtors(branch)) {
      standings.push({ branch, groupId, duty: body.key, done: isDone(body, groupId, activities) });
    }
  }
  standings.sort((one, other) => (one.groupId ?? 0) - (other.groupId ?? 0));
  return { branch, standings };
}

function isDone(
  { accepts, period, times }: OwedBody,
  groupId: number | null,
  activities: Grouped | undefined,
): boolean {
  if (activities === undefined) return times === 0;
  return satisfying({ groupId, accepts, period }, activities.book).length >= times;
}
