// Query of the requests for leave that wait for the actor's decision.
import { sql } from 'kysely';
import { type ActorContext, found, inScope, orderedBy, type Page } from '../../kernel/index.js';
import type { PendingLeave, PendingLeaveInput } from '../schema.js';
import { ofSecretary } from './process.js';

const byDay = orderedBy('day', 'id');

/**
 * Requests for leave that wait for this reader, the soonest meeting first: a secretary decides
 * those of the branch but the own, the street those of its secretaries (MEET-12, `decideLeave` in
 * policy.ts).
 */
export async function listPendingLeave(
  { db, actor }: ActorContext,
  input: PendingLeaveInput,
): Promise<Page<PendingLeave>> {
  const { role, organizationId } = actor.assignment;
  const street = role === 'street_organizer';
  const secretaries = ofSecretary(sql.ref('activity.organization_id'), sql.ref('activity.held_on'));
  let query = db
    .selectFrom('leave_request')
    .innerJoin('activity', 'activity.id', 'leave_request.activity_id')
    .innerJoin('organization', 'organization.id', 'activity.organization_id')
    .innerJoin('member', 'member.id', 'leave_request.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select([
      'leave_request.id',
      'leave_request.version',
      'leave_request.member_id as memberId',
      'leave_request.reason',
      'leave_request.state',
      'leave_request.answer',
      sql<boolean>`leave_request.entered_by is not null`.as('entered'),
      'leave_request.requested_at',
      'person.name',
      'activity.id as activityId',
      'activity.title',
      'activity.held_on as heldOn',
      'activity.starts_at as startsAt',
      'organization.short_name as organizationShortName',
    ])
    .where('leave_request.state', '=', 'pending')
    .where('activity.state', '=', 'notified')
    .where('leave_request.member_id', 'is distinct from', actor.memberId)
    .where(inScope('activity.organization_path', actor))
    .where(street ? secretaries : sql<boolean>`not ${secretaries}`)
    .orderBy('activity.held_on')
    .orderBy('leave_request.id')
    .limit(input.limit + 1);
  if (!street) query = query.where('activity.organization_id', '=', organizationId);
  const after = byDay.after(input.cursor);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(activity.held_on, leave_request.id) > (${after[0]}::date, ${after[1]}::bigint)`,
    );
  }
  return byDay.page(
    await query.execute(),
    input.limit,
    (row) => [row.heldOn, row.id],
    ({ requested_at, ...row }) => ({
      ...row,
      requestedAt: found(requested_at).getTime(),
      decidable: true,
    }),
  );
}
