// Who is called to an activity (MEET-01 to MEET-08): what a member sees of it and hears of it follows.
import type { Db } from '@xianfeng/database';
import { type RawBuilder, sql } from 'kysely';
import { committeePosts } from '../../organizations/index.js';
import type { Called } from '../policy.js';
import type { StoredActivity } from './stored-activity.js';

const seats = sql.join(committeePosts.map((post) => sql.lit(post)));

/**
 * The condition that a member is called to the activity of the row: the two of a talk, the members of
 * the group or of the committee on the day, otherwise the branch. Who is on the attendance list was
 * called, whatever has changed since. That the member is of the branch is asked beside it.
 *
 * @param memberId the member, or the column that holds one
 */
export function calls(memberId: number | RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(case
    when activity.type = 'heart_to_heart_talk' then
      coalesce(activity.chair_id = ${memberId}, false) or exists (select from activity_invitee i
        where i.activity_id = activity.id and i.member_id = ${memberId})
    when activity.group_id is not null then exists (select from member g
      where g.id = ${memberId} and g.group_id = activity.group_id)
    when activity.type = 'committee_meeting' then exists (select from position p
      where p.member_id = ${memberId} and p.organization_id = activity.organization_id
        and p.post in (${seats}) and p.starts_on <= activity.held_on
        and (p.ends_on is null or p.ends_on >= activity.held_on))
    else true end
    or exists (select from attendance t where t.year = extract(year from activity.held_on)::int
      and t.activity_id = activity.id and t.member_id = ${memberId}))`;
}

/** An activity, as far as it decides who is called. */
type Calling = Pick<StoredActivity, 'id' | 'type' | 'groupId'>;

/** Whom an activity calls, as it stands on record. */
export async function calledTo(
  db: Pick<Db, 'selectFrom'>,
  { id, type, groupId }: Calling,
): Promise<Called> {
  const limited = type === 'heart_to_heart_talk' || type === 'committee_meeting';
  if (!limited && groupId === null) return 'branch';
  const rows = await db
    .selectFrom('activity')
    .innerJoin('member', 'member.organization_id', 'activity.organization_id')
    .select('member.id')
    .where('activity.id', '=', id)
    .where(calls(sql.ref('member.id')))
    .orderBy('member.id')
    .execute();
  return rows.map((row) => row.id);
}
