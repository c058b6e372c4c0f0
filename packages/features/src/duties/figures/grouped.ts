/** The activities of a quarter as figures need them, by organization: of all organizations, or of some. */
import { type Db, prepared } from '@xianfeng/database';
import {
  type ActivityType,
  activityTypeKeys,
  bookOf,
  type CivilDate,
  type DutyRecord,
  namesOf,
  type RecordBook,
} from '@xianfeng/rules';
import { inTurns } from '../../kernel/index.js';
import { summaryStates } from '../labels.js';
import { countedStates, type Days } from '../owed.js';
import { noCounts, type StateCounts } from './sums.js';

/** How many activities an organization has, by month. */
export interface Counted {
  readonly path: string;
  readonly counts: ReadonlyMap<string, StateCounts>;
}

/** The activities of one organization in a quarter: how many there are in each month, and what they prove. */
export interface Grouped extends Counted {
  readonly book: RecordBook;
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
 * The activities of a quarter by organization.
 *
 * @param ids of the organizations; null for all
 */
export async function groupedActivities(
  db: Db,
  { from, to }: Days,
  ids: readonly number[] | null,
): Promise<Map<number, Grouped>> {
  const rows = ids === null ? await ofAll(db, [from, to]) : await ofSome(db, [from, to, ids]);
  return new Map(await inTurns(rows, (row) => [row.id, readGrouped(row)] as const));
}

function readGrouped({ id, path, activities }: Row): Grouped {
  const records: DutyRecord[] = [];
  const counts = new Map<string, StateCounts>();
  for (const activity of activities.split(';')) {
    const [group, kind = '', day = '', state = '', late] = activity.split(',');
    const heldOn = same(day);
    count(counts, heldOn, state, late !== undefined);
    if (!sent.has(state)) continue;
    const groupId = Number(group) || null;
    const types = typesOf(kind);
    records.push({ id: records.length, organizationId: id, groupId, types, heldOn, counts: true });
  }
  return { path, book: bookOf(records), counts };
}

function count(
  counts: Map<string, StateCounts>,
  heldOn: CivilDate,
  state: string,
  late: boolean,
): void {
  const month = same(heldOn.slice(0, 7));
  const own = counts.get(month) ?? noCounts();
  counts.set(month, own);
  own.activities += 1;
  const counted = countOf.get(state);
  if (counted !== undefined) own[counted] += 1;
  if (late) own.late += 1;
}

/** Days and months, each kept once: a quarter has few, and its activities name them thousands of times. */
const texts = new Map<string, string>();
const MOST_TEXTS = 5000;

function same(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(text, text);
  return text;
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
