/** Requests for leave as a process: what their machine looks at, and how a move is written and told of. */
import type { Db, Tx } from '@xianfeng/database';
import {
  type ActivityState,
  instantOf,
  type LeaveEvent,
  type LeaveFacts,
  type LeaveState,
  leaveMachine,
  movesFrom,
} from '@xianfeng/rules';
import { type RawBuilder, sql } from 'kysely';
import { type Actor, inScope, record } from '../../kernel/index.js';
import { defineProcess, type ProcessTypes } from '../../kit/process/index.js';
import { leaveAsked, leaveDecided, leaveLapsed, leaveWithdrawn } from '../events.js';

/** A request for leave with what its activity says of it. */
export interface LeaveRecord {
  id: number;
  version: number;
  state: LeaveState;
  reason: string;
  answer: string;
  memberId: number;
  personId: number;
  /** The member is the branch's secretary on the day of the activity. */
  ofSecretary: boolean;
  activityId: number;
  activityState: ActivityState;
  organizationId: number;
  organizationPath: string;
  heldOn: string;
  startsAt: string;
}

/** The types of a request for leave as a process. */
export interface LeaveTypes extends ProcessTypes {
  row: LeaveRecord;
  subject: Pick<
    LeaveRecord,
    | 'id'
    | 'version'
    | 'memberId'
    | 'personId'
    | 'activityId'
    | 'organizationId'
    | 'organizationPath'
  >;
  state: LeaveState;
  event: LeaveEvent;
  facts: LeaveFacts;
  columns: { reason: string; requested_at: Date; answer: string; entered_by: number | null };
}

/** What is on record of a request, as its machine asks it at this moment. */
export function leaveFacts(
  actor: Actor,
  request: Pick<
    LeaveRecord,
    'reason' | 'answer' | 'memberId' | 'ofSecretary' | 'activityState' | 'heldOn' | 'startsAt'
  >,
  now: number,
): LeaveFacts {
  const startsAt = instantOf(request.heldOn, request.startsAt);
  return {
    requestedAt: now,
    startsAt,
    reason: request.reason,
    proofOn: null,
    role: actor.assignment.role,
    ofSecretary: request.ofSecretary,
    actorAsked: request.memberId === actor.memberId,
    activityOpen: request.activityState === 'notified',
    begun: startsAt <= now,
    answer: request.answer,
  };
}

const eventOf = {
  begin: leaveAsked,
  ask: leaveAsked,
  approve: leaveDecided,
  refuse: leaveDecided,
  withdraw: leaveWithdrawn,
  lapse: leaveLapsed,
} as const satisfies Record<LeaveEvent | 'begin', unknown>;

/** Requests for leave of members. */
export const leaveProcess = defineProcess<LeaveTypes>({
  kind: 'leave',
  machine: leaveMachine,
  stateOf: ({ state }) => state,
  lock: lockRequests,
  factsOf: (_db, ctx, row) => leaveFacts(ctx.actor, row, ctx.clock.now()),
  write: (tx, row, { state, version }, columns) =>
    tx.db
      .updateTable('leave_request')
      .set({ ...columns, state, version })
      .where('id', '=', row.id)
      .execute(),
  recordEvent: (tx, ctx, subject, { event, to, version }) => {
    const { id, activityId, memberId, personId, organizationId, organizationPath } = subject;
    return record(tx, ctx, eventOf[event], {
      id,
      version,
      place: { organizationId, organizationPath, personId },
      data: { activityId, memberId, state: to },
    });
  },
  refusesByState: true,
});

/** The activities first, as everywhere: two who lock in the same order never wait for each other. */
async function lockRequests(
  tx: Tx,
  { actor }: { actor: Actor },
  ids: readonly number[],
): Promise<LeaveRecord[]> {
  await tx.db
    .selectFrom('activity')
    .where('id', 'in', (of) =>
      of.selectFrom('leave_request').where('id', 'in', ids).select('activity_id'),
    )
    .where(inScope('organization_path', actor))
    .orderBy('id')
    .select('id')
    .forUpdate()
    .execute();
  return leaveRows(tx.db, actor)
    .where('leave_request.id', 'in', ids)
    .orderBy('leave_request.id')
    .forUpdate(['leave_request'])
    .execute();
}

/** Requests of the actor's scope with their activities. */
function leaveRows(db: Db, actor: Actor) {
  return db
    .selectFrom('leave_request')
    .innerJoin('activity', 'activity.id', 'leave_request.activity_id')
    .innerJoin('member', 'member.id', 'leave_request.member_id')
    .where(inScope('activity.organization_path', actor))
    .select([
      'leave_request.id',
      'leave_request.version',
      'leave_request.state',
      'leave_request.reason',
      'leave_request.answer',
      'leave_request.member_id as memberId',
      'member.person_id as personId',
      'activity.id as activityId',
      'activity.state as activityState',
      'activity.organization_id as organizationId',
      'activity.organization_path as organizationPath',
      'activity.held_on as heldOn',
      'activity.starts_at as startsAt',
    ])
    .select(
      ofSecretary(sql.ref('activity.organization_id'), sql.ref('activity.held_on')).as(
        'ofSecretary',
      ),
    );
}

/** Is the member of the row the branch's secretary on the day of the activity? */
export function ofSecretary(
  branch: number | RawBuilder<unknown>,
  heldOn: string | RawBuilder<unknown>,
) {
  return sql<boolean>`exists (select from position p where p.member_id = member.id
    and p.organization_id = ${branch} and p.post = 'secretary'
    and p.starts_on <= ${heldOn} and (p.ends_on is null or p.ends_on >= ${heldOn}))`;
}

/** May the member ask again after this state? */
export const canBeAskedAgain = (state: LeaveState): boolean =>
  movesFrom(leaveMachine(), state).some(({ event }) => event === 'ask');
