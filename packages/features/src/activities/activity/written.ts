// Steps that the commands on an activity share: checking an input, writing columns, telling of it.
import { sqlState, type Tx } from '@xianfeng/database';
import { type ActivityState, activityTypeLabels, formatDate } from '@xianfeng/rules';
import type { Updateable } from 'kysely';
import { AppError, type EventDeclaration, record, type WriteContext } from '../../kernel/index.js';
import type { Branch, Meeting } from '../attendance/branch.js';
import type { ActivityPlace } from '../events.js';
import type { activityEventData, PlanInput } from '../schema.js';
import type { ActivityTable } from '../tables.js';
import type { StoredActivity } from './stored.js';

/** What plan and record share of an input, as the columns have it. */
export function plannedColumns(input: Omit<PlanInput, 'explanation'>) {
  return {
    group_id: input.groupId ?? null,
    type: input.type,
    combined_type: input.combinedType ?? null,
    title: input.title,
    held_on: input.heldOn,
    starts_at: input.startsAt,
    ends_at: input.endsAt ?? null,
    place: input.place,
    chair_id: input.chairId ?? null,
    agenda: input.agenda,
  };
}

/** The meeting that an input means. */
export function meetingOf(
  input: Pick<PlanInput, 'type' | 'groupId' | 'heldOn' | 'startsAt'>,
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
  input: Omit<PlanInput, 'explanation'> & { recorderId?: number },
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
  if (branch.same !== null) {
    throw new AppError('duplicate', {
      message: `${formatDate(input.heldOn)}${input.startsAt}的${activityTypeLabels[input.type]}已有记录“${branch.same.title}”。请打开那条记录继续办理；确是另一场的，请核对开始时间。`,
    });
  }
}

/** Where two people enter the same meeting at once, the unique index refuses the second. */
export async function once<T>(insert: Promise<T>): Promise<T> {
  try {
    return await insert;
  } catch (error) {
    if (sqlState(error) === '23505') throw new AppError('duplicate', { cause: error });
    throw error;
  }
}

/** Writes columns of an activity in hand and makes its next version. */
export async function update(
  tx: Tx,
  activity: StoredActivity,
  columns: Updateable<ActivityTable>,
): Promise<number> {
  const version = activity.version + 1;
  await once(
    tx.db
      .updateTable('activity')
      .set({ ...columns, version })
      .where('id', '=', activity.id)
      .execute(),
  );
  return version;
}

/** Tells of what was done with an activity, in the transaction that did it. */
export function tell(
  tx: Tx,
  ctx: WriteContext,
  type: EventDeclaration<typeof activityEventData, ActivityPlace>,
  told: {
    id: number;
    version: number;
    place: ActivityPlace;
    activityType: StoredActivity['type'];
    heldOn: string;
  },
): Promise<void> {
  const { id, version, place, activityType, heldOn } = told;
  const state: ActivityState = place.state;
  return record(tx, ctx, type, { id, version, place, data: { activityType, heldOn, state } });
}
