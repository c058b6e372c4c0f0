import type { Tx } from '@xianfeng/database';
import {
  type ActivityState,
  absencesWithoutReason,
  judgeRecord,
  todayInShanghai,
  yearOf,
} from '@xianfeng/rules';
import type { z } from 'zod';
import {
  authorize,
  checkVersion,
  enforce,
  type Receipt,
  settingsFor,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import {
  activityConfirmed,
  activityPassed,
  activityReturned,
  activitySubmitted,
} from './events.js';
import { canMove, type Moving, move } from './moving.js';
import { officesOf } from './offices.js';
import { confirmActivity, reviewActivity, submitActivity } from './policy.js';
import type { reviewInput, versionedInput } from './schema.js';
import { lockActivity, type StoredActivity } from './stored.js';
import { tell, update } from './written.js';

type ReviewInput = z.infer<typeof reviewInput>;

/**
 * Sends a record in. Where the secretary may confirm it himself, because somebody else entered it or
 * because he holds the only office, it goes straight to the street; else it waits for him.
 */
export function submit(ctx: WriteContext, input: z.infer<typeof versionedInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { actor, clock } = ctx;
    const activity = await lockActivity(tx, actor, input.id);
    authorize(actor, submitActivity, activity);
    checkVersion(activity, input.version);
    const moving = await movingWithin(tx, ctx, activity);
    // The state first, then what the minutes lack: each of the rule's findings names one thing.
    const pending = move(activity, 'submit', { ...moving, minutesComplete: true });
    enforce(await minutesOf(tx, activity, moving.today));
    const confirmed = canMove({ ...activity, state: pending }, 'confirm', moving);
    const state = confirmed ? move({ ...activity, state: pending }, 'confirm', moving) : pending;
    const version = await update(tx, activity, {
      state,
      confirmed_by: confirmed ? actor.accountId : null,
      submitted_at: new Date(clock.now()),
    });
    await tell(tx, ctx, activitySubmitted, told(activity, version, state));
    return { id: activity.id, version };
  });
}

/** The secretary confirms what the commissioner entered, or gives it back. */
export function confirm(ctx: WriteContext, input: ReviewInput): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const activity = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, confirmActivity, activity);
    checkVersion(activity, input.version);
    const moving = { ...(await movingWithin(tx, ctx, activity)), reason: input.opinion };
    const passes = input.decision === 'pass';
    const state = move(activity, passes ? 'confirm' : 'send_back', moving);
    await keepReview(tx, ctx, activity, 'branch', input);
    const version = await update(tx, activity, {
      state,
      confirmed_by: passes ? ctx.actor.accountId : null,
    });
    const type = passes ? activityConfirmed : activityReturned;
    await tell(tx, ctx, type, told(activity, version, state));
    return { id: activity.id, version };
  });
}

/** The street passes a record, or returns it with what is to be put right; three times at most. */
export function review(ctx: WriteContext, input: ReviewInput): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const activity = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, reviewActivity, activity);
    checkVersion(activity, input.version);
    const passes = input.decision === 'pass';
    const today = todayInShanghai(ctx.clock.now());
    const state = move(activity, passes ? 'pass' : 'return', {
      actor: ctx.actor,
      today,
      settings: await settingsFor(tx.db, today),
      reason: input.opinion,
    });
    await keepReview(tx, ctx, activity, 'street', input);
    const version = await update(tx, activity, {
      state,
      return_count: activity.returnCount + (passes ? 0 : 1),
    });
    const type = passes ? activityPassed : activityReturned;
    await tell(tx, ctx, type, told(activity, version, state));
    return { id: activity.id, version };
  });
}

async function movingWithin(tx: Tx, ctx: WriteContext, activity: StoredActivity): Promise<Moving> {
  const today = todayInShanghai(ctx.clock.now());
  const [settings, offices] = await Promise.all([
    settingsFor(tx.db, today),
    officesOf(tx.db, activity, today),
  ]);
  return { actor: ctx.actor, today, settings, offices };
}

/** What the minutes of a stored record still lack (MEET-13). */
async function minutesOf(tx: Tx, activity: StoredActivity, today: string) {
  const attendance = await tx.db
    .selectFrom('attendance')
    .select(['presence', 'may_vote as mayVote', 'exempt', 'reason'])
    .where('year', '=', yearOf(activity.heldOn))
    .where('activity_id', '=', activity.id)
    .execute();
  const motions = await tx.db
    .selectFrom('motion')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('activity_id', '=', activity.id)
    .executeTakeFirstOrThrow();
  const kept = {
    absencesWithoutReason: absencesWithoutReason(attendance),
    motions: motions.count,
  };
  return judgeRecord(activity, activity, kept, today);
}

function keepReview(
  tx: Tx,
  ctx: WriteContext,
  activity: StoredActivity,
  stage: 'branch' | 'street',
  input: ReviewInput,
): Promise<unknown> {
  return tx.db
    .insertInto('review')
    .values({
      activity_id: activity.id,
      stage,
      decision: input.decision,
      opinion: input.opinion,
      account_id: ctx.actor.accountId,
      activity_version: activity.version,
      at: new Date(ctx.clock.now()),
    })
    .execute();
}

function told(activity: StoredActivity, version: number, state: ActivityState) {
  return {
    id: activity.id,
    version,
    place: { ...activity, state },
    activityType: activity.type,
    heldOn: activity.heldOn,
  };
}
