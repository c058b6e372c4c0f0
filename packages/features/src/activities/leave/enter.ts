/** Leave that a member asked by mouth, entered and granted by the secretary in one step. */
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
import { holdCase, transition } from '../../kit/process/index.js';
import { calledTo } from '../activity/called.js';
import { lockActivity } from '../activity/stored-activity.js';
import { decideLeave, enterLeave } from '../policy.js';
import type { enterLeaveInput } from '../schema.js';
import { askFirst, refuseUnlessOpen } from './leave.js';
import { canBeAskedAgain, leaveProcess } from './process.js';

/**
 * Enters leave for a member of the branch who does not ask in the product, and grants it (MEET-12). The
 * history tells that the secretary did both.
 *
 * @throws AppError invalid_input for who is not called, duplicate where leave is granted or waits
 */
export function enterRequest(
  ctx: WriteContext,
  input: z.infer<typeof enterLeaveInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { actor, clock } = ctx;
    const { memberId, reason } = input;
    const activity = await lockActivity(tx, actor, input.activityId);
    authorize(actor, enterLeave, activity);
    refuseUnlessOpen(activity.state);
    const called = await calledTo(tx.db, activity);
    const member = await tx.db
      .selectFrom('member')
      .select('person_id')
      .where('id', '=', memberId)
      .where('organization_id', '=', activity.organizationId)
      .where('standing', 'in', ['normal', 'suspended'])
      .executeTakeFirst();
    if (member === undefined || (called !== 'branch' && !called.includes(memberId))) {
      throw new AppError('invalid_input', {
        fields: [{ path: 'memberId', message: '这名党员不在这次活动的应到范围内，请重新选择' }],
      });
    }
    const now = clock.now();
    const startsAt = instantOf(activity.heldOn, activity.startsAt);
    const settings = await settingsFor(tx.db, todayInShanghai(now));
    enforce(judgeLeave({ requestedAt: now, startsAt, reason, proofOn: null }, settings));
    const before = await tx.db
      .selectFrom('leave_request')
      .select(['id', 'state'])
      .where('activity_id', '=', activity.id)
      .where('member_id', '=', memberId)
      .executeTakeFirst();
    const text = `代为登记：${reason}`;
    const enteredBy = actor.accountId;
    let id: number;
    if (before === undefined) {
      const asked = { memberId, personId: member.person_id, reason, enteredBy };
      ({ id } = await askFirst(tx, ctx, activity, asked));
    } else {
      if (!canBeAskedAgain(before.state)) {
        throw new AppError('duplicate', { message: '这名党员已经请过假，请在请假申请中办理。' });
      }
      id = before.id;
      const again = { id, version: null };
      const taken = await holdCase(tx, ctx, leaveProcess, decideLeave, again, 'ask');
      const columns = { reason, requested_at: new Date(now), answer: '', entered_by: enteredBy };
      await transition(tx, ctx, taken, { event: 'ask', text, facts: { reason }, columns });
    }
    const entered = { id: found(id), version: null };
    const taken = await holdCase(tx, ctx, leaveProcess, decideLeave, entered, 'approve');
    return transition(tx, ctx, taken, { event: 'approve', text });
  });
}
