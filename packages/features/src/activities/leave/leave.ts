/** Leave from an activity: asked for by the member, decided by the branch or above, taken back. */
import type { Tx } from '@xianfeng/database';
import { instantOf, judgeLeave, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  enforce,
  found,
  type Receipt,
  settingsFor,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { begin, holdCase, transition } from '../../kit/process/index.js';
import { calledTo } from '../activity/called.js';
import { lockActivity, type StoredActivity } from '../activity/stored-activity.js';
import { askLeave, askLeaveAgain, decideLeave, readActivity, withdrawLeave } from '../policy.js';
import type { askLeaveInput, decideLeaveInput, versionedInput } from '../schema.js';
import { canBeAskedAgain, type LeaveTypes, leaveProcess } from './process.js';

/**
 * Asks for leave from an activity that was announced, before it begins (MEET-12); once more, where the
 * request was refused or taken back.
 *
 * @throws AppError duplicate while a request waits or is granted
 */
export function requestLeave(
  ctx: WriteContext,
  input: z.infer<typeof askLeaveInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { actor, clock } = ctx;
    const { reason } = input;
    const stored = await lockActivity(tx, actor, input.activityId);
    const activity = { ...stored, called: await calledTo(tx.db, stored) };
    authorize(actor, readActivity, activity);
    authorize(actor, askLeave, activity);
    const memberId = found(actor.memberId);
    refuseUnlessOpen(activity.state);
    const requestedAt = clock.now();
    const startsAt = instantOf(activity.heldOn, activity.startsAt);
    const settings = await settingsFor(tx.db, todayInShanghai(requestedAt));
    enforce(judgeLeave({ requestedAt, startsAt, reason, proofOn: null }, settings));
    const before = await tx.db
      .selectFrom('leave_request')
      .select(['id', 'state'])
      .where('activity_id', '=', activity.id)
      .where('member_id', '=', memberId)
      .executeTakeFirst();
    if (before === undefined) {
      const personId = found(actor.personId);
      return askFirst(tx, ctx, activity, { memberId, personId, reason, enteredBy: null });
    }
    if (!canBeAskedAgain(before.state)) {
      throw new AppError('duplicate', { message: '您已经为这次活动请过假，请等待审批结果。' });
    }
    const asked = { id: before.id, version: null };
    const taken = await holdCase(tx, ctx, leaveProcess, askLeaveAgain, asked, 'ask');
    return transition(tx, ctx, taken, {
      event: 'ask',
      text: reason,
      facts: { reason },
      columns: { reason, requested_at: new Date(requestedAt), answer: '', entered_by: null },
    });
  });
}

/** Writes the first request of a member from an activity, as it waits for its decision. */
export async function askFirst(
  tx: Tx,
  ctx: WriteContext,
  activity: StoredActivity,
  asked: { memberId: number; personId: number; reason: string; enteredBy: number | null },
): Promise<Receipt> {
  const { memberId, personId, reason, enteredBy } = asked;
  const now = ctx.clock.now();
  const made = await tx.db
    .insertInto('leave_request')
    .values({
      ...{ activity_id: activity.id, member_id: memberId, reason },
      ...{ requested_at: new Date(now), entered_by: enteredBy },
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  const { id: activityId, organizationId, organizationPath } = activity;
  const subject: LeaveTypes['subject'] = {
    ...made,
    ...{ memberId, personId, activityId, organizationId, organizationPath },
  };
  return begin(tx, ctx, leaveProcess, subject, {
    ...{ event: 'begin', from: null, to: 'pending', on: todayInShanghai(now), text: reason },
  });
}

/** Takes the own request back while the activity has not begun. */
export function withdrawRequest(
  ctx: WriteContext,
  input: z.infer<typeof versionedInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const taken = await holdCase(tx, ctx, leaveProcess, withdrawLeave, input, 'withdraw');
    if (taken.facts.begun) {
      throw new AppError('wrong_state', { message: '活动已经开始，请假不能再撤回。' });
    }
    refuseUnlessOpen(taken.row.activityState);
    return transition(tx, ctx, taken, { event: 'withdraw', text: '' });
  });
}

/**
 * The secretary grants, or refuses with a reason; on the secretary's own request the street does. What
 * was decided is decided anew until the record is entered.
 */
export function decideRequest(
  ctx: WriteContext,
  input: z.infer<typeof decideLeaveInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const event = input.approve ? 'approve' : 'refuse';
    const taken = await holdCase(tx, ctx, leaveProcess, decideLeave, input, event);
    refuseUnlessOpen(taken.row.activityState);
    const { answer } = input;
    return transition(tx, ctx, taken, {
      ...{ event, text: answer, facts: { answer }, columns: { answer } },
    });
  });
}

/** Leave is a matter of the time between the notice and the record. @throws AppError wrong_state */
export function refuseUnlessOpen(state: StoredActivity['state']): void {
  if (state !== 'notified') throw new AppError('wrong_state');
}
