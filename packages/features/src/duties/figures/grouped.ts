/** The activities of a month as figures need them, by organization: of all organizations, or of some. */
import { type Db, prepared } from '@xianfeng/database';
import {
  type ActivityType,
  activityTypeKeys,
  addMonths,
  type CivilDate,
  type DutyRecord,
  namesOf,
} from '@xianfeng/rules';
import { summaryStates } from '../labels.js';
import { countedStates, quarterOf } from '../owed.js';
import { noCounts, type StateCounts } from './sums.js';

/** How many activities an organization has in the month. */
export interface Counted {
  readonly path: string;
  readonly counts: StateCounts;
}

/** The activities of one organization: how many there are in the month, and its records of the quarter. */
export interface Grouped extends Counted {
  readonly records: readonly DutyRecord[];
}

interface Row {
  id: number;
  path: string;
  activities: string;
}

/**
 * $1, $2 the quarter. The activities of an organization come as one text, since a district has fifteen
 * thousand of them in a quarter: written and read as rows they would take three times as long.
 */
const statement = (where: string) => `
  select organization_id as id, min(organization_path) as path,
    string_agg(concat_ws(',', coalesce(group_id, 0), concat_ws('+', type, combined_type), held_on, state,
      case when late_reason is not null then 'late' end), ';') as activities
  from activity where held_on >= $1::date and held_on <= $2::date and ${where}
  group by organization_id`;

const ofAll = prepared<Row>('duties-grouped', statement('true'));
const ofSome = prepared<Row>(
  'duties-grouped-some',
  statement('organization_id = any($3::bigint[])'),
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
  const rows = ids === null ? await ofAll(db, [from, to]) : await ofSome(db, [from, to, ids]);
  const first = `${month}-01`;
  const days = { from: first, before: addMonths(first, 1) };
  return new Map(rows.map((row) => [row.id, readGrouped(row, days)]));
}

function readGrouped(
  { id, path, activities }: Row,
  { from, before }: { from: CivilDate; before: CivilDate },
): Grouped {
  const records: DutyRecord[] = [];
  const counts = noCounts();
  for (const activity of activities.split(';')) {
    const [group, kind = '', heldOn = '', state = '', late] = activity.split(',');
    if (heldOn >= from && heldOn < before) {
      counts.activities += 1;
      const counted = countOf.get(state);
      if (counted !== undefined) counts[counted] += 1;
      if (late !== undefined) counts.late += 1;
    }
    if (!sent.has(state)) continue;
    const groupId = Number(group) || null;
    const types = typesOf(kind);
    records.push({ id: records.length, organizationId: id, groupId, types, heldOn, counts: true });
  }
  return { path, records, counts };
}

/** By which count of the month a state is told. */
const countOf: ReadonlyMap<string, keyof typeof summaryStates> = new Map(
  namesOf(summaryStates).flatMap((name) => summaryStates[name].map((state) => [state, name])),
);

const sent: ReadonlySet<string> = new Set(countedStates);

const typeOf: ReadonlyMap<string, ActivityType> = new Map(
  activityTypeKeys.map((type) => [type, type]),
);

/** Kinds that were read before: there are as many as types and their combinations. */
const kinds = new Map<string, readonly ActivityType[]>();

/** What an activity is, by its type or by both that it combines. */
function typesOf(kind: string): readonly ActivityType[] {
  const known = kinds.get(kind);
  if (known !== undefined) return known;
  const types = kind.split('+').flatMap((name) => typeOf.get(name) ?? []);
  kinds.set(kind, types);
  return types;
}
