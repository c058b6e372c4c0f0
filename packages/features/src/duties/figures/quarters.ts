/** What the figures of three months rest on: the branches, the rows of the matrix, and a quarter's activities. */
import type { Db } from '@xianfeng/database';
import type { Days } from '../owed.js';
import { type BranchSubject, branchesIn } from '../subjects.js';
import { type Grouped, groupedActivities } from './grouped.js';
import { type Parts, readParts } from './parts.js';

/** The organizations of the whole district, as far as figures need them. It is the same for every quarter. */
export interface Tree {
  readonly parts: Parts;
  /** In the order of their paths. */
  readonly branches: readonly BranchSubject[];
}

/** A quarter of the whole district. It is never changed: what an event touches is made anew. */
export interface Quarter extends Tree {
  /** By organization. */
  readonly activities: ReadonlyMap<number, Grouped>;
}

/** Reads the organizations. */
export async function readTree(db: Db): Promise<Tree> {
  const [branches, parts] = await Promise.all([branchesIn(db, null), readParts(db)]);
  return { branches, parts };
}

/** Reads everything that is done in a quarter. */
export async function readQuarter(db: Db, days: Days, tree: Promise<Tree>): Promise<Quarter> {
  const [{ branches, parts }, activities] = await Promise.all([
    tree,
    groupedActivities(db, days, null),
  ]);
  return { branches, parts, activities };
}

/** The quarter after something happened to activities of these organizations: only theirs are read again. */
export async function rereadQuarter(
  db: Db,
  days: Days,
  before: Quarter,
  ids: readonly number[],
): Promise<Quarter> {
  const reread = await groupedActivities(db, days, ids);
  const activities = new Map(before.activities);
  for (const id of ids) {
    const own = reread.get(id);
    if (own === undefined) activities.delete(id);
    else activities.set(id, own);
  }
  return { ...before, activities };
}
