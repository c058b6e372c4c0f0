// Checks of a change to a meeting that those whom it calls know of already.
import type { Tx } from '@xianfeng/database';
import { AppError, type WriteContext } from '../../kernel/index.js';
import { civilNow, hasStarted, isOver } from '../activity/phase.js';
import type { StoredActivity } from '../activity/stored-activity.js';
import type { PlanInput } from '../schema.js';
import type { ToldField } from '../told/labels.js';
import type { Told } from '../told/notices.js';

/** What an input tells of a meeting. */
export function toldOf(input: PlanInput): Told {
  const { title, heldOn, startsAt, place, agenda } = input;
  return { title, heldOn, startsAt, endsAt: input.endsAt ?? null, place, agenda };
}

/**
 * Refuses a change that those who were told would not understand: without a reason, of what is over,
 * into the past, or to a meeting of others.
 *
 * @throws AppError wrong_state, invalid_input
 */
export async function checkAnnounced(
  tx: Tx,
  ctx: WriteContext,
  activity: StoredActivity,
  input: PlanInput & { reason: string },
  changed: readonly ToldField[],
): Promise<void> {
  const refuse = (path: string, message: string): never => {
    throw new AppError('invalid_input', { fields: [{ path, message }] });
  };
  const now = civilNow(ctx.clock.now());
  if (isOver(activity, now)) {
    throw new AppError('wrong_state', {
      message: '活动时间已过，不能再调整。已经召开的请登记记录，没有召开的请取消后另行安排。',
    });
  }
  if (input.type !== activity.type) {
    refuse('type', '已经通知的活动不能改类型：请取消这一次，另行安排');
  }
  if ((input.groupId ?? null) !== activity.groupId) {
    refuse('groupId', '已经通知的活动不能改由别的党小组召开：请取消这一次，另行安排');
  }
  const asked = await tx.db
    .selectFrom('activity_invitee')
    .select('member_id')
    .where('activity_id', '=', activity.id)
    .execute();
  if (asked.some(({ member_id: memberId }) => !input.inviteeIds.includes(memberId))) {
    refuse('inviteeIds', '已经通知的谈话对象不能去掉：不再谈话的，请取消这次谈话');
  }
  if (changed.length === 0) return;
  const moved = { heldOn: input.heldOn, startsAt: input.startsAt, endsAt: input.endsAt ?? null };
  if (hasStarted(moved, now) && changed.includes('startsAt')) {
    refuse('startsAt', '新的开始时间已经过去，请改为以后的时间');
  }
  if (input.reason === '') refuse('reason', '活动已经通知，请写明为什么调整，参加的党员会看到');
}
