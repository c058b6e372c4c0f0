import type { Tx } from '@xianfeng/database';
import { instantOf, judgeLeave, todayInShanghai } from '@xianfeng/rules';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import {
  type Actor,
  AppError,
  authorize,
  checkVersion,
  type EventDeclaration,
  enforce,
  found,
  type Receipt,
  record,
  settingsFor,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { lockActivity, type StoredActivity } from '../activity/stored.js';
import { type LeavePlace, leaveAsked, leaveDecided, leaveWithdrawn } from '../events.js';
import { askLeave, decideLeave, readActivity, withdrawLeave } from '../policy.js';
import type {
  askLeaveInput,
  decideLeaveInput,
  LeaveState,
  leaveEventData,
  versionedInput,
} from '../schema.js';
import type { LeaveRequestTable } from '../tables.js';

/** Asks for leave from an activity that was announced, before it begins (MEET-12). */
export function ask(ctx: WriteContext, input: z.infer<typeof askLeaveInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { actor, clock } = ctx;
    const activity = await lockActivity(tx, actor, input.activityId);
    authorize(actor, readActivity, activity);
    authorize(actor, askLeave, activity);
    const memberId = found(actor.memberId);
    checkOpen(activity);
    const requestedAt = clock.now();
    const startsAt = instantOf(activity.heldOn, activity.startsAt);
    enforce(
      judgeLeave(
        { requestedAt, startsAt, reason: input.reason, proofOn: null },
        await settingsFor(tx.db, todayInShanghai(requestedAt)),
      ),
    );
    const asked = await tx.db
      .insertInto('leave_request')
      .values({
        activity_id: activity.id,
        member_id: memberId,
        reason: input.reason,
        requested_at: new Date(clock.now()),
        decided_by: null,
        decided_at: null,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['activity_id', 'member_id'])
          .doUpdateSet({
            reason: input.reason,
            state: 'pending',
            requested_at: new Date(clock.now()),
            decided_by: null,
            decided_at: null,
            version: sql<number>`leave_request.version + 1`,
          })
          .where('leave_request.state', 'in', ['refused', 'withdrawn']),
      )
      .returning(['id', 'version'])
      .executeTakeFirst();
    if (asked === undefined) {
      throw new AppError('duplicate', { message: '您已经为这次活动请过假，请等待审批结果。' });
    }
    const place = { ...activity, personId: found(actor.personId) };
    await tell(tx, ctx, leaveAsked, { ...asked, place, activity, memberId, state: 'pending' });
    return asked;
  });
}

/** Takes the own request back while the activity has not begun. */
export function withdraw(
  ctx: WriteContext,
  input: z.infer<typeof versionedInput>,
): Promise<Receipt> {
  return settle(ctx, input, (request, activity) => {
    authorize(ctx.actor, withdrawLeave, request);
    checkVersion(request, input.version);
    if (instantOf(activity.heldOn, activity.startsAt) <= ctx.clock.now()) {
      throw new AppError('wrong_state', { message: '活动已经开始，请假不能再撤回。' });
    }
    if (request.state !== 'pending' && request.state !== 'approved') {
      throw new AppError('wrong_state');
    }
    return { state: 'withdrawn', type: leaveWithdrawn };
  });
}

/** The secretary grants or refuses; on the secretary's own request the street does. */
export function decide(
  ctx: WriteContext,
  input: z.infer<typeof decideLeaveInput>,
): Promise<Receipt> {
  return settle(ctx, input, (request, activity) => {
    authorize(ctx.actor, decideLeave, { ...activity, ...request });
    checkVersion(request, input.version);
    if (request.state !== 'pending') throw new AppError('wrong_state');
    return { state: input.approve ? 'approved' : 'refused', type: leaveDecided };
  });
}

interface Request {
  memberId: number;
  personId: number;
  version: number;
  state: LeaveState;
  ofSecretary: boolean;
}

type Settled = {
  state: 'approved' | 'refused' | 'withdrawn';
  type: EventDeclaration<typeof leaveEventData, LeavePlace>;
};

async function settle(
  ctx: WriteContext,
  input: { id: number },
  judge: (request: Request, activity: StoredActivity) => Settled,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { activity_id } = found(await requestRow(tx, input.id).executeTakeFirst());
    // The activity first, as everywhere: two who lock in the same order never wait for each other.
    const activity = await lockActivity(tx, ctx.actor, activity_id);
    const row = await requestRow(tx, input.id).forUpdate().executeTakeFirstOrThrow();
    const request = await requestOf(tx, row, activity);
    const { state, type } = judge(request, activity);
    checkOpen(activity);
    const version = row.version + 1;
    const decided =
      state === 'withdrawn'
        ? {}
        : { decided_by: ctx.actor.accountId, decided_at: new Date(ctx.clock.now()) };
    await tx.db
      .updateTable('leave_request')
      .set({ state, version, ...decided })
      .where('id', '=', row.id)
      .execute();
    const place = { ...activity, personId: request.personId };
    const { memberId } = request;
    await tell(tx, ctx, type, { id: row.id, version, place, activity, memberId, state });
    return { id: row.id, version };
  });
}

function requestRow(tx: Tx, id: number) {
  return tx.db.selectFrom('leave_request').selectAll().where('id', '=', id);
}

async function requestOf(
  tx: Tx,
  row: Selectable<LeaveRequestTable>,
  activity: StoredActivity,
): Promise<Request> {
  const who = await tx.db
    .selectFrom('member')
    .select(['person_id', ofSecretary(activity.organizationId, activity.heldOn).as('ofSecretary')])
    .where('member.id', '=', row.member_id)
    .executeTakeFirstOrThrow();
  return {
    memberId: row.member_id,
    personId: who.person_id,
    version: row.version,
    state: row.state,
    ofSecretary: who.ofSecretary,
  };
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

/** Leave is a matter of the time between the notice and the record. */
function checkOpen(activity: StoredActivity): void {
  if (activity.state !== 'notified') throw new AppError('wrong_state');
}

function tell(
  tx: Tx,
  ctx: { actor: Actor; clock: WriteContext['clock'] },
  type: EventDeclaration<typeof leaveEventData, LeavePlace>,
  told: {
    id: number;
    version: number;
    place: LeavePlace;
    activity: StoredActivity;
    memberId: number;
    state: LeaveState;
  },
): Promise<void> {
  const { id, version, place, activity, memberId, state } = told;
  return record(tx, ctx, type, {
    id,
    version,
    place,
    data: { activityId: activity.id, memberId, state },
  });
}
