// Commands before a meeting: plan it, change it, announce it, cancel it.
import { judgeKind, merge, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  enforce,
  type Receipt,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { begin, takeCase, transition } from '../../kit/process/index.js';
import { calledTo } from '../activity/called.js';
import { plannedColumns, refuseDuplicate, updateActivity } from '../activity/columns.js';
import { civilNow, isOver } from '../activity/phase.js';
import { activityFacts, activityProcess } from '../activity/process.js';
import { recordActivityEvent } from '../activity/record-event.js';
import { lockActivity } from '../activity/stored-activity.js';
import { loadBranch } from '../attendance/branch.js';
import { activityChanged } from '../events.js';
import { lapseRequests } from '../leave/lapse.js';
import { planActivity } from '../policy.js';
import type { cancelInput, changeInput, notifyInput, PlanInput } from '../schema.js';
import { isMoved, keepNotice, toldFields } from '../told/notices.js';
import { checkAnnounced, toldOf } from './announced.js';
import { checkParts, meetingOf } from './check-input.js';
import { keepInvitees } from './invitees.js';
import { judgeYear, withYear } from './year.js';

/** Plans an activity of the actor's own branch. */
export function planMeeting(ctx: WriteContext, entered: PlanInput): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const today = todayInShanghai(ctx.clock.now());
    const { organizationId } = ctx.actor.assignment;
    const input = await withYear(tx.db, organizationId, entered, null);
    const meeting = meetingOf(input, null);
    const branch = await loadBranch(tx.db, ctx.actor, organizationId, meeting, today);
    authorize(ctx.actor, planActivity, { organizationId, organizationPath: branch.path });
    checkDay(input.heldOn, today);
    checkParts(input, branch);
    enforce(
      merge(judgeKind(convened(input), shapeOf(branch)), judgeYear(input)),
      input.explanation,
    );
    const row = await refuseDuplicate(
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
    if (input.inviteeIds.length > 0) await keepInvitees(tx, row.id, input.inviteeIds);
    const { type, heldOn } = input;
    const groupId = input.groupId ?? null;
    const placed = { organizationId, organizationPath: branch.path, notifiedOn: null };
    const first = { event: 'begin', from: null, to: 'planned', on: today, text: '' } as const;
    return begin(tx, ctx, activityProcess, { ...row, ...placed, type, groupId, heldOn }, first);
  });
}

/** Changes an activity that has not been held yet. */
export function changeMeeting(
  ctx: WriteContext,
  entered: z.infer<typeof changeInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const today = todayInShanghai(ctx.clock.now());
    const activity = await lockActivity(tx, ctx.actor, entered.id);
    authorize(ctx.actor, planActivity, activity);
    checkVersion(activity, entered.version);
    const input = await withYear(tx.db, activity.organizationId, entered, activity.id);
    if (activity.state !== 'planned' && activity.state !== 'notified') {
      throw new AppError('wrong_state');
    }
    const meeting = meetingOf(input, activity.id);
    const branch = await loadBranch(tx.db, ctx.actor, activity.organizationId, meeting, today);
    checkDay(input.heldOn, today);
    checkParts(input, branch);
    const changed = toldFields(activity, toldOf(input));
    if (activity.state === 'notified') await checkAnnounced(tx, ctx, activity, input, changed);
    enforce(
      merge(judgeKind(convened(input), shapeOf(branch)), judgeYear(input)),
      input.explanation,
    );
    const before = await calledTo(tx.db, activity);
    const version = await updateActivity(tx, activity, {
      ...plannedColumns(input),
      explanation: input.explanation,
    });
    await keepInvitees(tx, activity.id, input.inviteeIds);
    await recordActivityEvent(tx, ctx, activityChanged, {
      id: activity.id,
      version,
      place: activity,
      groupId: input.groupId ?? null,
      before,
      activityType: input.type,
      heldOn: input.heldOn,
    });
    if (activity.state === 'notified' && changed.length > 0) {
      const { reason } = input;
      await keepNotice(tx, ctx, activity.id, { ...toldOf(input), cancelled: false, reason });
      if (isMoved(changed)) await lapseRequests(tx, ctx, activity.id, reason);
    }
    return { id: activity.id, version };
  });
}

/** Announces an activity: from now on the branch's members see it and may ask for leave. */
export function announceMeeting(
  ctx: WriteContext,
  input: z.infer<typeof notifyInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const today = todayInShanghai(ctx.clock.now());
    const activity = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, planActivity, activity);
    checkVersion(activity, input.version);
    const explanation = [activity.explanation, input.explanation].filter(Boolean).join('\n');
    const over = isOver(activity, civilNow(ctx.clock.now()));
    const facts = { ...activityFacts(ctx.actor, activity, { over }), notifiedOn: today };
    const taken = await takeCase(tx.db, ctx, activityProcess, activity, { facts });
    return transition(tx, ctx, taken, {
      ...{ event: 'notify', text: input.explanation, explanation },
      columns: { notified_on: today, explanation },
      after: () => keepNotice(tx, ctx, activity.id, { ...activity, cancelled: false, reason: '' }),
    });
  });
}

/** Calls off an activity that has not been held; the record stays, with the reason. */
export function cancelMeeting(
  ctx: WriteContext,
  input: z.infer<typeof cancelInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const activity = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, planActivity, activity);
    checkVersion(activity, input.version);
    const facts = activityFacts(ctx.actor, activity);
    const taken = await takeCase(tx.db, ctx, activityProcess, activity, { facts });
    const { reason } = input;
    return transition(tx, ctx, taken, {
      ...{ event: 'cancel', text: reason, facts: { reason }, columns: { explanation: reason } },
      after: async () => {
        if (activity.notifiedOn === null) return;
        await keepNotice(tx, ctx, activity.id, { ...activity, cancelled: true, reason });
      },
    });
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
