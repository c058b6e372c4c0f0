import { judgeKind, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  enforce,
  type Receipt,
  settingsFor,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { loadBranch } from './branch.js';
import { activityCancelled, activityChanged, activityNotified, activityPlanned } from './events.js';
import { move } from './moving.js';
import { planActivity } from './policy.js';
import type { cancelInput, changeInput, notifyInput, PlanInput } from './schema.js';
import { lockActivity } from './stored.js';
import { checkParts, meetingOf, once, plannedColumns, tell, update } from './written.js';

/** Plans an activity of the actor's own branch. */
export function plan(ctx: WriteContext, input: PlanInput): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const today = todayInShanghai(ctx.clock.now());
    const { organizationId } = ctx.actor.assignment;
    const meeting = meetingOf(input, null);
    const branch = await loadBranch(tx.db, ctx.actor, organizationId, meeting, today);
    authorize(ctx.actor, planActivity, { organizationId, organizationPath: branch.path });
    checkDay(input.heldOn, today);
    checkParts(input, branch);
    enforce(judgeKind(convened(input), shapeOf(branch)), input.explanation);
    const row = await once(
      tx.db
        .insertInto('activity')
        .values({
          ...plannedColumns(input),
          organization_id: branch.id,
          organization_path: branch.path,
          explanation: input.explanation,
          state: 'planned',
          entered_by: ctx.actor.accountId,
          created_at: new Date(ctx.clock.now()),
        })
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow(),
    );
    await tell(tx, ctx, activityPlanned, {
      ...row,
      place: {
        organizationId,
        organizationPath: branch.path,
        state: 'planned',
        notifiedOn: null,
      },
      activityType: input.type,
      heldOn: input.heldOn,
    });
    return row;
  });
}

/** Changes an activity that has not been held yet. */
export function change(ctx: WriteContext, input: z.infer<typeof changeInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const today = todayInShanghai(ctx.clock.now());
    const activity = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, planActivity, activity);
    checkVersion(activity, input.version);
    if (activity.state !== 'planned' && activity.state !== 'notified') {
      throw new AppError('wrong_state');
    }
    const meeting = meetingOf(input, activity.id);
    const branch = await loadBranch(tx.db, ctx.actor, activity.organizationId, meeting, today);
    checkDay(input.heldOn, today);
    checkParts(input, branch);
    enforce(judgeKind(convened(input), shapeOf(branch)), input.explanation);
    const version = await update(tx, activity, {
      ...plannedColumns(input),
      explanation: input.explanation,
    });
    await tell(tx, ctx, activityChanged, {
      id: activity.id,
      version,
      place: activity,
      activityType: input.type,
      heldOn: input.heldOn,
    });
    return { id: activity.id, version };
  });
}

/** Announces an activity: from now on the branch's members see it and may ask for leave. */
export function notify(ctx: WriteContext, input: z.infer<typeof notifyInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const today = todayInShanghai(ctx.clock.now());
    const activity = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, planActivity, activity);
    checkVersion(activity, input.version);
    const explanation = [activity.explanation, input.explanation].filter(Boolean).join('\n');
    const settings = await settingsFor(tx.db, today);
    const state = move({ ...activity, notifiedOn: today }, 'notify', {
      actor: ctx.actor,
      today,
      settings,
      explanation,
    });
    const version = await update(tx, activity, { state, notified_on: today, explanation });
    await tell(tx, ctx, activityNotified, {
      id: activity.id,
      version,
      place: { ...activity, state, notifiedOn: today },
      activityType: activity.type,
      heldOn: activity.heldOn,
    });
    return { id: activity.id, version };
  });
}

/** Calls off an activity that has not been held; the record stays, with the reason. */
export function cancel(ctx: WriteContext, input: z.infer<typeof cancelInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const today = todayInShanghai(ctx.clock.now());
    const activity = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, planActivity, activity);
    checkVersion(activity, input.version);
    const state = move(activity, 'cancel', {
      actor: ctx.actor,
      today,
      settings: await settingsFor(tx.db, today),
      reason: input.reason,
    });
    const version = await update(tx, activity, { state, explanation: input.reason });
    await tell(tx, ctx, activityCancelled, {
      id: activity.id,
      version,
      place: { ...activity, state },
      activityType: activity.type,
      heldOn: activity.heldOn,
    });
    return { id: activity.id, version };
  });
}

/** The kind of meeting that an input means, as the rules ask it. */
export function convened(input: Pick<PlanInput, 'type' | 'combinedType' | 'groupId' | 'heldOn'>) {
  return {
    type: input.type,
    combinedType: input.combinedType ?? null,
    groupId: input.groupId ?? null,
    heldOn: input.heldOn,
  };
}

/** What a branch may convene depends on whether it has a committee and groups. */
export function shapeOf(branch: { hasCommittee: boolean; groups: readonly number[] }) {
  return { hasCommittee: branch.hasCommittee, groups: branch.groups.length };
}

function checkDay(heldOn: string, today: string): void {
  if (heldOn >= today) return;
  throw new AppError('invalid_input', {
    fields: [{ path: 'heldOn', message: '计划日期已经过去；已召开的活动请直接登记记录' }],
  });
}
