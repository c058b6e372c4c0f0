/** Counts what each branch owes and has done in a month, and adds it up along the tree. */
import { setImmediate } from 'node:timers/promises';
import type { Db } from '@xianfeng/database';
import { dutyStatuses } from '@xianfeng/rules';
import type { Duty } from '../labels.js';
import { type DueSettings, type Owed, owedIn, settingsWhenDue } from '../owed.js';
import { type BranchSubject, branchesIn } from '../subjects.js';
import { type Counted, type Grouped, groupedActivities } from './grouped.js';
import { type Parts, readParts } from './parts.js';
import { addUp, type Sum, sumOfCounts, sumOfStandings, sumUp } from './sums.js';

/** One thing owed by a branch or one of its groups, and whether it is done. */
export interface Standing {
  readonly branch: BranchSubject;
  readonly groupId: number | null;
  readonly duty: Duty;
  readonly done: boolean;
  readonly owed: Owed;
}

/** What one branch owes in a month, and how it stands. */
export interface BranchFigures {
  readonly branch: BranchSubject;
  readonly owed: readonly Owed[];
  /** By the id of the group. */
  readonly standings: readonly Standing[];
}

/**
 * Everything that the board tells of a month, for the whole district; readers cut their part out. It is
 * never changed: what an event touches is made anew beside what it does not.
 */
export interface Figures {
  readonly whenDue: DueSettings;
  readonly parts: Parts;
  /** In the order of their paths. */
  readonly branches: readonly BranchFigures[];
  /** How many activities there are in the month, of each organization that has any in its quarter. */
  readonly activities: ReadonlyMap<number, Counted>;
  /** For each organization the sums of itself and of everything below it. */
  readonly sums: ReadonlyMap<number, Sum>;
}

/** So many branches are judged in one piece; in between, the server answers others. */
const PIECE = 40;

/** Counts a month. What is owed, and by which record it is done, the rules say. */
export async function countFigures(db: Db, month: string): Promise<Figures> {
  const [subjects, parts, whenDue, activities] = await Promise.all([
    branchesIn(db, null),
    readParts(db),
    settingsWhenDue(db, month),
    groupedActivities(db, month, null),
  ]);
  const branches: BranchFigures[] = [];
  const owedBy = byOrganization(owedIn(month, subjects, whenDue));
  for (const branch of subjects) {
    const owed = owedBy.get(branch.organizationId) ?? [];
    branches.push(judged(month, branch, owed, activities.get(branch.organizationId)));
    if (branches.length % PIECE === 0) await setImmediate();
  }
  const sums = sumUp([
    ...branches.map(({ branch, standings }) => [branch.path, sumOfStandings(standings)] as const),
    ...Array.from(activities.values(), (one) => [one.path, sumOfCounts(one)] as const),
  ]);
  return { whenDue, parts, branches, activities: countedOf(activities), sums };
}

/** The records are judged and told by the standings; what is kept is how many there are. */
const countedOf = (activities: ReadonlyMap<number, Grouped>): ReadonlyMap<number, Counted> =>
  new Map(Array.from(activities, ([id, { path, counts }]) => [id, { path, counts }]));

function byOrganization(owed: readonly Owed[]): Map<number, Owed[]> {
  const by = new Map<number, Owed[]>();
  for (const one of owed) {
    const own = by.get(one.organizationId);
    if (own === undefined) by.set(one.organizationId, [one]);
    else own.push(one);
  }
  return by;
}

/** The figures after something happened to activities of these organizations: only they are counted again. */
export async function recountFigures(
  db: Db,
  month: string,
  before: Figures,
  ids: readonly number[],
): Promise<Figures> {
  const recounted = await groupedActivities(db, month, ids);
  const touched = new Set(ids);
  const sums = new Map(before.sums);
  const branches = before.branches.map((one) => {
    const { branch, owed } = one;
    if (!touched.has(branch.organizationId)) return one;
    const made = judged(month, branch, owed, recounted.get(branch.organizationId));
    addUp(sums, branch.path, sumOfStandings(one.standings), -1);
    addUp(sums, branch.path, sumOfStandings(made.standings), 1);
    return made;
  });
  const activities = new Map(before.activities);
  for (const id of touched) {
    const [was, is] = [activities.get(id), recounted.get(id)];
    activities.delete(id);
    if (was !== undefined) addUp(sums, was.path, sumOfCounts(was), -1);
    if (is !== undefined) {
      addUp(sums, is.path, sumOfCounts(is), 1);
      activities.set(id, { path: is.path, counts: is.counts });
    }
  }
  return { whenDue: before.whenDue, parts: before.parts, branches, activities, sums };
}

function judged(
  month: string,
  branch: BranchSubject,
  owed: readonly Owed[],
  activities: Grouped | undefined,
): BranchFigures {
  // Whether it is done does not depend on the day; only its colour does.
  const statuses = dutyStatuses(owed, activities?.records ?? [], `${month}-01`);
  const standings = owed.map((one, index): Standing => {
    const { groupId, key: duty } = one;
    return { branch, groupId, duty, done: statuses[index]?.missing === 0, owed: one };
  });
  standings.sort((one, other) => (one.groupId ?? 0) - (other.groupId ?? 0));
  return { branch, owed, standings };
}
