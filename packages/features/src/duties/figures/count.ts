/** Counts what a scope owes and has done in a month, by grouped queries. */
import type { Db } from '@xianfeng/database';
import { addMonths, dutyStatuses } from '@xianfeng/rules';
import { sql } from 'kysely';
import { inSubtree } from '../../kernel/index.js';
import { type Duty, summaryStates } from '../labels.js';
import {
  countedStates,
  type DueSettings,
  type Owed,
  owedIn,
  quarterOf,
  settingsWhenDue,
} from '../owed.js';
import { type BranchSubject, branchesIn } from '../subjects.js';
import type { Summary } from './schema.js';

/** One thing owed by a branch or one of its groups, and whether it is done. */
export interface Standing {
  branch: BranchSubject;
  groupId: number | null;
  duty: Duty;
  done: boolean;
}

/** Activities of a month by state. */
export type StateCounts = Omit<Summary, 'month' | 'asOf' | 'branches'>;

/** What a scope owes in a month: it changes with the tree of organizations and the settings only. */
export interface Obligations {
  branches: BranchSubject[];
  whenDue: DueSettings;
  owed: Owed[];
}

/** Everything that the board tells of a scope in a month. */
export interface Figures extends Obligations {
  standings: Standing[];
  counts: StateCounts;
}

/**
 * Counts a scope anew by grouped queries. What is owed, and by which record it is done, the rules
 * say, the same as on the branch's own desk.
 *
 * @param known what is owed, where it has not changed since it was last asked
 */
export async function countFigures(
  db: Db,
  path: string,
  month: string,
  known: Obligations | null = null,
): Promise<Figures> {
  const [{ branches, whenDue, owed }, records, counts] = await Promise.all([
    known ?? obligations(db, path, month),
    recordGroups(db, path, month),
    stateCounts(db, path, month),
  ]);
  const byId = new Map(branches.map((branch) => [branch.organizationId, branch]));
  // Whether it is done does not depend on the day; only its colour does.
  const statuses = dutyStatuses(owed, records, `${month}-01`);
  const standings = owed.flatMap((duty, index): Standing[] => {
    const branch = byId.get(duty.organizationId);
    if (branch === undefined) return [];
    const done = statuses[index]?.missing === 0;
    return [{ branch, groupId: duty.groupId, duty: duty.key, done }];
  });
  return { branches, whenDue, owed, standings, counts };
}

async function obligations(db: Db, path: string, month: string): Promise<Obligations> {
  const [branches, whenDue] = await Promise.all([branchesIn(db, path), settingsWhenDue(db, month)]);
  return { branches, whenDue, owed: owedIn(month, branches, whenDue) };
}

/** No duty needs more records than this in a month. */
const ENOUGH = 12;

/**
 * The counted records of the month's quarter, grouped by who met, as what, and in which month: to
 * the rules, records of one group differ in nothing, since every period is made of whole months.
 */
async function recordGroups(db: Db, path: string, month: string) {
  const { from, to } = quarterOf(month);
  const rows = await db
    .selectFrom('activity')
    .select((eb) => [
      'organization_id as organizationId',
      'group_id as groupId',
      'type',
      'combined_type',
      eb.fn.min('held_on').as('heldOn'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where(inSubtree('organization_path', path))
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .where('state', 'in', countedStates)
    .groupBy([
      'organization_id',
      'group_id',
      'type',
      'combined_type',
      sql`date_trunc('month', held_on)`,
    ])
    .execute();
  return rows.flatMap(({ count, type, combined_type, ...row }) => {
    const types = [type, ...(combined_type === null ? [] : [combined_type])];
    return Array.from({ length: Math.min(count, ENOUGH) }, (_, id) => {
      return { ...row, id, types, counts: true };
    });
  });
}

async function stateCounts(db: Db, path: string, month: string): Promise<StateCounts> {
  const first = `${month}-01`;
  const rows = await db
    .selectFrom('activity')
    .select((eb) => [
      'state',
      eb.fn.countAll<number>().as('count'),
      sql<number>`count(*) filter (where late_reason is not null)`.as('late'),
    ])
    .where(inSubtree('organization_path', path))
    .where('held_on', '>=', first)
    .where('held_on', '<', addMonths(first, 1))
    .groupBy('state')
    .execute();
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const of = (states: readonly string[]) =>
    sum(rows.filter((row) => states.includes(row.state)).map((row) => row.count));
  return {
    activities: of(Object.values(summaryStates).flat()),
    unsent: of(summaryStates.unsent),
    pendingBranch: of(summaryStates.pendingBranch),
    pendingStreet: of(summaryStates.pendingStreet),
    returned: of(summaryStates.returned),
    passed: of(summaryStates.passed),
    late: sum(rows.map((row) => row.late)),
  };
}
