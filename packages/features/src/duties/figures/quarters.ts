/** What the figures of three months rest on: the branches, the rows of the matrix, and a quarter's activities. */
import type { Db } from '@xianfeng/database';
import type { Days } from '../owed.js';
import { type BranchSubject, branchesIn } from '../subjects.js';
import { type Grouped, groupedActivities } from './grouped.js';
import { type Parts, readParts } from './parts.js';

/** A quarter of the whole district. It is never changed: what an event touches is made anew. */
export interface Quarter {
  readonly parts: Parts;
  /** In the order of their paths. */
  readonly branches: readonly BranchSubject[];
  /** By organization. */
  readonly activities: ReadonlyMap<number, Grouped>;
}

/** Reads everything of a quarter. */
export async function readQuarter(db: Db, days: Days): Promise<Quarter> {
  const [branches, parts, activities] = await Promise.all([
    branchesIn(db, null),
    readParts(db),
    groupedActivities(db, days, null),
  ]);
  return { parts, branches, activities };
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
