// Checks of what is entered of a meeting, planned or held.
import { activityTypeLabels, formatDate } from '@xianfeng/rules';
import { AppError } from '../../kernel/index.js';
import type { Branch, Meeting } from '../attendance/branch.js';
import type { Plannable } from '../schema.js';

/** The meeting that an input means. */
export function meetingOf(
  input: Pick<Plannable, 'type' | 'groupId' | 'heldOn' | 'startsAt'>,
  activityId: number | null,
): Meeting {
  const { type, heldOn, startsAt } = input;
  return { type, groupId: input.groupId ?? null, heldOn, startsAt, activityId };
}

const MAY_BE_OF_A_GROUP: readonly string[] = ['group_meeting', 'organizational_life_meeting'];

/**
 * Refuses an input whose parts do not belong together or to this branch.
 *
 * @throws AppError invalid_input, duplicate
 */
export function checkParts(
  input: Plannable & { recorderId?: number; inviteeIds?: readonly number[] },
  branch: Branch,
): void {
  const refuse = (path: string, message: string): never => {
    throw new AppError('invalid_input', { fields: [{ path, message }] });
  };
  const group = input.groupId ?? null;
  if (group === null && input.type === 'group_meeting') refuse('groupId', '请选择开会的党小组');
  if (group !== null && !MAY_BE_OF_A_GROUP.includes(input.type)) {
    refuse('groupId', `${activityTypeLabels[input.type]}不按党小组召开，请清空党小组`);
  }
  if (group !== null && !branch.groups.includes(group)) {
    refuse('groupId', '没有找到这个党小组，请重新选择');
  }
  if (input.combinedType === input.type) refuse('combinedType', '合并的类型与活动类型相同，请清空');
  if ((input.endsAt ?? '24:00') <= input.startsAt) {
    refuse('endsAt', '结束时间应晚于开始时间');
  }
  for (const [path, id] of [
    ['chairId', input.chairId],
    ['recorderId', input.recorderId],
  ] as const) {
    if (id == null) continue;
    if (!branch.members.some((member) => member.id === id)) {
      refuse(path, '没有找到这名党员，请从本支部党员中选择');
    }
  }
  const { inviteeIds = [] } = input;
  if (inviteeIds.length > 0 && input.type !== 'heart_to_heart_talk') {
    refuse('inviteeIds', `${activityTypeLabels[input.type]}不单独选择参加人，请清空谈话对象`);
  }
  if (inviteeIds.some((id) => !branch.members.some((member) => member.id === id))) {
    refuse('inviteeIds', '谈话对象中有人不是本支部党员，请重新选择');
  }
  if (branch.same !== null) {
    throw new AppError('duplicate', {
      message: `${formatDate(input.heldOn)}${input.startsAt}的${activityTypeLabels[input.type]}已有记录“${branch.same.title}”。请打开那条记录继续办理；确是另一场的，请核对开始时间。`,
    });
  }
}
