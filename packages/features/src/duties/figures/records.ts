/** The records by which things owed are done. */
import { prepared } from '@xianfeng/database';
import {
  type ActivityType,
  type CivilDate,
  type CivilTime,
  dutyStatuses,
  type DutyRecord as RuledRecord,
} from '@xianfeng/rules';
import { civilNow, phaseOf } from '../../activities/index.js';
import type { ActivityState } from '../../activities/schema.js';
import { type ActorContext, subtreeRange } from '../../kernel/index.js';
import { countedStates, type Owed } from '../owed.js';
import type { Figures, Standing } from './count.js';
import type { DutyRecord } from './schema.js';

interface Row {
  id: number;
  organizationId: number;
  groupId: number | null;
  type: ActivityType;
  combined: ActivityType | null;
  title: string;
  state: ActivityState;
  heldOn: CivilDate;
  startsAt: CivilTime;
  endsAt: CivilTime | null;
}

/**
 * Branch by branch: told of a scope without knowing it, the planner guesses that it is the smallest part.
 * $1 branches · $2, $3 range of the scope · $4, $5 days ·
 * $6 states · $7 types
 */
const recordsOf = prepared<Row>(
  'duties-cell-records',
  `select a.id, a.organization_id as "organizationId", a.group_id as "groupId", a.type,
     a.combined_type as combined, a.title, a.state, a.held_on as "heldOn", a.starts_at as "startsAt",
     a.ends_at as "endsAt"
   from unnest($1::bigint[]) as branch (id)
   cross join lateral (
     select * from activity where organization_id = branch.id and held_on >= $4::date
       and held_on <= $5::date offset 0) as a
   where a.organization_path >= $2 and a.organization_path < $3 and a.state = any($6::text[])
     and (a.type = any($7::text[]) or a.combined_type = any($7::text[]))`,
);

/** The records that each of these things owed under one duty is done by. */
export async function satisfying(
  { db, actor, clock }: ActorContext,
  figures: Pick<Figures, 'bodies'>,
  standings: readonly Standing[],
): Promise<Map<Standing, DutyRecord[]>> {
  const owed = owedBy(figures, standings);
  const [first] = owed;
  if (first === undefined) return new Map();
  const { from, to } = subtreeRange(actor.assignment.organizationPath);
  const { period, accepts } = first;
  const rows = await recordsOf(db, [
    [...new Set(standings.map(({ branch }) => branch.organizationId))],
    ...[from, to, period.from, period.to, countedStates, accepts],
  ]);
  const now = civilNow(clock.now());
  const shown = new Map(rows.map((row) => [row.id, shownRecord(row, now)]));
  const statuses = dutyStatuses(owed, rows.map(ruledRecord), now.today);
  return new Map(
    standings.map((standing, index) => {
      // A figure that says "not done" shows no record, even where one was sent in since.
      const ids = standing.done ? (statuses[index]?.recordIds ?? []) : [];
      return [standing, ids.flatMap((id) => shown.get(id) ?? [])];
    }),
  );
}

/** What the rules say of each of these things, in their order: of one duty they differ in who owes it. */
export function owedBy(
  { bodies }: Pick<Figures, 'bodies'>,
  standings: readonly Standing[],
): Owed[] {
  return standings.flatMap(({ duty, branch: { organizationId }, groupId }) => {
    const body = bodies.get(duty);
    return body === undefined ? [] : [{ ...body, organizationId, groupId }];
  });
}

function shownRecord(row: Row, now: ReturnType<typeof civilNow>): DutyRecord {
  const { id, title, heldOn, state } = row;
  return { activityId: id, title, heldOn, state, phase: phaseOf(row, now) };
}

function ruledRecord({ id, organizationId, groupId, type, combined, heldOn }: Row): RuledRecord {
  const types = combined === null ? [type] : [type, combined];
  return { id, organizationId, groupId, types, heldOn, counts: true };
}
