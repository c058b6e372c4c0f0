// The year that a yearly meeting is held for (MEET-21).
import type { Db } from '@xianfeng/database';
import {
  isYearlyMeeting,
  type Judgement,
  judge,
  judgeYearOfMeeting,
  yearlyMeetings,
  yearOf,
  yearOfYearlyMeeting,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import type { Plannable } from '../schema.js';

/**
 * The input with its year: as entered for a yearly meeting, else found by the day and by whether the
 * branch has held the meeting of the year before; none for every other meeting.
 *
 * @param activityId the activity in hand, which does not count as held before itself
 */
export async function withYear<Input extends Plannable>(
  db: Db,
  organizationId: number,
  input: Input,
  activityId: number | null,
): Promise<Input> {
  const meeting = { type: input.type, combinedType: input.combinedType ?? null };
  if (!isYearlyMeeting(meeting)) return { ...input, ofYear: null };
  if (input.ofYear != null) return input;
  const before = yearOf(input.heldOn) - 1;
  const open = !(await isHeldFor(db, organizationId, input, before, activityId));
  return { ...input, ofYear: yearOfYearlyMeeting(input.heldOn, open) };
}

/** May the meeting be held for its year? A yearly meeting alone has one. */
export function judgeYear({ heldOn, ofYear }: Plannable): Judgement {
  return ofYear == null ? judge([]) : judgeYearOfMeeting(heldOn, ofYear);
}

/** Is there a meeting of one of these yearly kinds for the year, held or planned? */
async function isHeldFor(
  db: Db,
  organizationId: number,
  { type, combinedType, groupId }: Plannable,
  year: number,
  activityId: number | null,
): Promise<boolean> {
  const kinds = yearlyMeetings.filter((kind) => kind === type || kind === combinedType);
  const found = await db
    .selectFrom('activity')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('held_on', '>=', `${year}-01-01`)
    .where('held_on', '<=', `${year + 1}-12-31`)
    .where((eb) => eb.or([eb('type', 'in', kinds), eb('combined_type', 'in', kinds)]))
    .where(sql<boolean>`coalesce(of_year, extract(year from held_on)) = ${year}`)
    .where(sql<boolean>`group_id is not distinct from ${groupId ?? null}::bigint`)
    .where(sql<boolean>`id is distinct from ${activityId}::bigint`)
    .where('state', '<>', 'cancelled')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
