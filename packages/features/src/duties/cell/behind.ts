/** What stands behind the things owed: the records by which they are done, whom to ask, and the last reminder. */
import { prepared } from '@xianfeng/database';
import {
  type ActivityType,
  type CivilDate,
  type CivilTime,
  dutyStatuses,
  type DutyRecord as RuledRecord,
  todayInShanghai,
} from '@xianfeng/rules';
import { type CivilNow, civilNow, phaseOf } from '../../activities/index.js';
import type { ActivityState } from '../../activities/schema.js';
import { type ActorContext, subtreeRange } from '../../kernel/index.js';
import type { Figures, Standing } from '../figures/count.js';
import type { CellRow, DutyRecord } from '../figures/schema.js';
import { countedStates, type Owed, owedBy } from '../owed.js';

/** What a row of a cell tells beyond the figures. */
export type Behind = Pick<
  CellRow,
  'dueOn' | 'records' | 'secretary' | 'officePhone' | 'remindedOn'
>;

interface Kept {
  id: number;
  groupId: number | null;
  type: ActivityType;
  combined: ActivityType | null;
  title: string;
  state: ActivityState;
  heldOn: CivilDate;
  startsAt: CivilTime;
  endsAt: CivilTime | null;
}

interface Row {
  id: number;
  memberId: number | null;
  secretary: string | null;
  officePhone: string;
  remindedOn: CivilDate | null;
  records: readonly Kept[] | null;
}

/**
 * One question for the whole page, branch by branch: told of a scope without knowing it, the planner guesses
 * that it is the smallest part.
 * $1 branches · $2, $3 range of the scope · $4, $5 days · $6 states · $7 types · $8 today · $9 duty ·
 * $10 month
 */
const ofBranches = prepared<Row>(
  'duties-cell',
  `select branch.id, s.member_id as "memberId", s.name as secretary,
     branch.office_phone as "officePhone", r.on_day::text as "remindedOn",
     (select json_agg(json_build_object('id', a.id, 'groupId', a.group_id, 'type', a.type,
        'combined', a.combined_type, 'title', a.title, 'state', a.state, 'heldOn', a.held_on,
        'startsAt', a.starts_at, 'endsAt', a.ends_at))
      from (select * from activity where organization_id = branch.id and held_on >= $4::date
        and held_on <= $5::date offset 0) as a
      where a.organization_path >= $2 and a.organization_path < $3 and a.state = any($6::text[])
        and (a.type = any($7::text[]) or a.combined_type = any($7::text[]))) as records
   from unnest($1::bigint[]) as asked (id)
   join organization branch on branch.id = asked.id
   left join lateral (
     select t.member_id, p.name from position t
     join member m on m.id = t.member_id join person p on p.id = m.person_id
     where t.organization_id = branch.id and t.post = 'secretary' and t.starts_on <= $8::date
       and (t.ends_on is null or t.ends_on >= $8::date)
     order by t.id limit 1) s on true
   left join lateral (
     select max(on_day) as on_day from duty_reminder
     where organization_id = branch.id and duty = $9 and month = $10) r on true`,
);

/** What stands behind each of these things, which are owed under one duty. */
export async function behind(
  { db, actor, clock }: ActorContext,
  figures: Figures,
  standings: readonly Standing[],
): Promise<ReadonlyMap<Standing, Behind>> {
  const owed = owedBehind(figures, standings);
  const [first] = owed;
  if (first === undefined) return new Map();
  const now = civilNow(clock.now());
  const scope = subtreeRange(actor.assignment.organizationPath);
  const rows = await ofBranches(db, [
    [...new Set(standings.map(({ branch }) => branch.organizationId))],
    ...[scope.from, scope.to, first.period.from, first.period.to, countedStates, first.accepts],
    ...[todayInShanghai(clock.now()), first.key, figures.month],
  ]);
  const byBranch = new Map(rows.map((row) => [row.id, row]));
  const kept = rows.flatMap(({ id, records }) =>
    (records ?? []).map((one) => ruledRecord(id, one)),
  );
  const statuses = dutyStatuses(owed, kept, now.today);
  return new Map(
    standings.map((standing, index) => {
      const row = byBranch.get(standing.branch.organizationId);
      // A figure that says "not done" shows no record, even where one was sent in since.
      const ids = standing.done ? (statuses[index]?.recordIds ?? []) : [];
      return [
        standing,
        {
          dueOn: owed[index]?.dueOn ?? null,
          records: ids.flatMap((id) =>
            shownRecord(
              row?.records?.find((one) => one.id === id),
              now,
            ),
          ),
          secretary: secretaryOf(row),
          officePhone: row?.officePhone ?? '',
          remindedOn: row?.remindedOn ?? null,
        },
      ];
    }),
  );
}

/** What the rules say of each of these things, in their order: of one duty they differ in who owes it. */
export function owedBehind(
  { owed }: Pick<Figures, 'owed'>,
  standings: readonly Standing[],
): Owed[] {
  const bodies = new Map(owed.map(({ body }) => [body.key, body]));
  return standings.flatMap(({ duty, branch: { organizationId }, groupId }) => {
    const body = bodies.get(duty);
    return body === undefined ? [] : [owedBy(body, organizationId, groupId)];
  });
}

function secretaryOf(row: Row | undefined): CellRow['secretary'] {
  if (row === undefined || row.memberId === null || row.secretary === null) return null;
  return { memberId: row.memberId, name: row.secretary };
}

function shownRecord(record: Kept | undefined, now: CivilNow): DutyRecord[] {
  if (record === undefined) return [];
  const { id, title, heldOn, state } = record;
  return [{ activityId: id, title, heldOn, state, phase: phaseOf(record, now) }];
}

function ruledRecord(
  organizationId: number,
  { id, groupId, type, combined, heldOn }: Kept,
): RuledRecord {
  const types = combined === null ? [type] : [type, combined];
  return { id, organizationId, groupId, types, heldOn, counts: true };
}
