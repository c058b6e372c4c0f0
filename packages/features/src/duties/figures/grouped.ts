/** The activities of a month as figures need them: grouped by the database, for all organizations or for some. */
import { type Db, prepared } from '@xianfeng/database';
import {
  type ActivityType,
  addMonths,
  type CivilDate,
  type DutyRecord,
  namesOf,
} from '@xianfeng/rules';
import { summaryStates } from '../labels.js';
import { countedStates, quarterOf } from '../owed.js';
import { noCounts, type StateCounts } from './sums.js';

/** The activities of one organization: its records of the quarter, and how many there are in the month. */
export interface Grouped {
  readonly path: string;
  readonly records: readonly DutyRecord[];
  readonly counts: StateCounts;
}

/** No duty needs more records than this in a month. */
const ENOUGH = 12;

/** Who met, as what, when the first time, and how often. */
type Group = [number | null, ActivityType, ActivityType | null, CivilDate, number];

interface Row extends StateCounts {
  id: number;
  path: string;
  groups: Group[];
}

const inMonth = 'held_on >= $3::date and held_on < $4::date';

/** The counts of a month, each as an aggregate over the activities of the quarter. */
const counted: Record<keyof StateCounts, string> = {
  activities: inMonth,
  unsent: inState('unsent'),
  pendingBranch: inState('pendingBranch'),
  pendingStreet: inState('pendingStreet'),
  returned: inState('returned'),
  passed: inState('passed'),
  late: `${inMonth} and late_reason is not null`,
};

function inState(name: keyof typeof summaryStates): string {
  return `${inMonth} and state in (${summaryStates[name].map((state) => `'${state}'`).join(', ')})`;
}

const names = namesOf(noCounts());

/**
 * $1, $2 the quarter · $3 the month's first day · $4 the next month's. Records of one group differ in
 * nothing to the rules, since every period is made of whole months.
 */
const statement = (where: string) => `
  select organization_id as id, min(path) as path,
    coalesce(json_agg(json_build_array(group_id, type, combined_type, held_on, times))
      filter (where times > 0), '[]') as groups,
    ${names.map((name) => `sum("${name}")::int as "${name}"`).join(', ')}
  from (select organization_id, min(organization_path) as path, group_id, type, combined_type,
      min(held_on) filter (where sent) as held_on, count(*) filter (where sent) as times,
      ${names.map((name) => `count(*) filter (where ${counted[name]}) as "${name}"`).join(', ')}
    from (select *, state in (${countedStates.map((state) => `'${state}'`).join(', ')}) as sent
      from activity where held_on >= $1::date and held_on <= $2::date and ${where}) as activity
    group by organization_id, group_id, type, combined_type, date_trunc('month', held_on)) as met
  group by organization_id`;

const ofAll = prepared<Row>('duties-grouped', statement('true'));
const ofSome = prepared<Row>(
  'duties-grouped-some',
  statement('organization_id = any($5::bigint[])'),
);

/**
 * The activities of a month and its quarter by organization.
 *
 * @param ids of the organizations; null for all
 */
export async function groupedActivities(
  db: Db,
  month: string,
  ids: readonly number[] | null,
): Promise<Map<number, Grouped>> {
  const { from, to } = quarterOf(month);
  const first = `${month}-01`;
  const days = [from, to, first, addMonths(first, 1)];
  const rows = ids === null ? await ofAll(db, days) : await ofSome(db, [...days, ids]);
  return new Map(
    rows.map(({ id, path, groups, ...counts }) => {
      return [id, { path, records: groups.flatMap((group) => recordsOf(id, group)), counts }];
    }),
  );
}

function recordsOf(
  organizationId: number,
  [groupId, type, combined, heldOn, times]: Group,
): DutyRecord[] {
  const types = combined === null ? [type] : [type, combined];
  return Array.from({ length: Math.min(times, ENOUGH) }, (_, id) => {
    return { id, organizationId, groupId, types, heldOn, counts: true };
  });
}
