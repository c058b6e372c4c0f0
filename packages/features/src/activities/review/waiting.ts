// Query of the records that wait for the actor's next step.
import { sql } from 'kysely';
import { type ActorContext, inScope, settingsFor } from '../../kernel/index.js';
import { type CivilNow, civilNow } from '../activity/phase.js';
import { activityRows, countUpTo, presentRow } from '../activity/rows.js';
import { officesOf } from '../attendance/offices.js';
import { coordinateActivity, mayEnter } from '../policy.js';
import { MOST_COUNTED, type WaitingInput, type WaitingRecords } from '../schema.js';

/**
 * The records that wait for this reader, the oldest first. The district: those that the street may return
 * no more (MEET-19). The street: what its branches sent in. A
 * branch: what came back, what was held and has no minutes yet, and what the secretary has to confirm.
 * Of two offices each sees what is its own to do.
 */
export async function listWaiting(ctx: ActorContext, input: WaitingInput): Promise<WaitingRecords> {
  const { db, clock } = ctx;
  const now = civilNow(clock.now());
  const query = activityRows(db)
    .where(inScope('activity.organization_path', ctx.actor))
    .where(await waitsForActor(ctx, now));
  const rows = await query
    .orderBy('activity.held_on')
    .orderBy('activity.id')
    .limit(input.limit)
    .execute();
  const total =
    rows.length < input.limit ? rows.length : await countUpTo(MOST_COUNTED + 1, db, query);
  return { items: rows.map((row) => presentRow(row, now)), total };
}

async function waitsForActor({ db, actor }: ActorContext, now: CivilNow) {
  const { role, organizationId } = actor.assignment;
  if (coordinateActivity.roles.includes(role)) {
    const { 'meet.maxReturns': most } = await settingsFor(db, now.today);
    return sql<boolean>`activity.state = 'pending_street' and activity.return_count >= ${most}`;
  }
  if (role === 'street_organizer') return sql<boolean>`activity.state = 'pending_street'`;
  const own = sql<boolean>`activity.organization_id = ${organizationId}`;
  const confirms = sql<boolean>`activity.state = 'pending_branch'
    and activity.entered_by is distinct from ${actor.accountId}`;
  if (!mayEnter(actor, await officesOf(db, { organizationId }, now.today))) {
    return sql<boolean>`${own} and ${confirms}`;
  }
  // Held, and nothing recorded: the stored state still says that it was announced.
  const held = sql<boolean>`activity.state in ('planned', 'notified') and (activity.held_on < ${now.today}::date
    or activity.held_on = ${now.today}::date and coalesce(activity.ends_at, '24:00') <= ${now.time})`;
  const enters = sql<boolean>`activity.state in ('returned', 'pending_minutes') or ${held}`;
  return role === 'branch_secretary'
    ? sql<boolean>`${own} and (${enters} or ${confirms})`
    : sql<boolean>`${own} and (${enters})`;
}
