// Commands on a finished record: send it in, confirm it in the branch, review it at the street.
import type { Tx } from '@xianfeng/database';
import { absencesWithoutReason, judgeRecord, yearOf } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  authorize,
  checkVersion,
  type Receipt,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import {
  type ManyMoved,
  takeCase,
  transactMany,
  transition,
  transitionMany,
} from '../../kit/process/index.js';
import { activityFacts, activityProcess } from '../activity/process.js';
import { lockActivity, type StoredActivity } from '../activity/stored-activity.js';
import { confirmActivity, coordinateActivity, reviewActivity, submitActivity } from '../policy.js';
import type { coordinateInput, passManyInput, reviewInput, versionedInput } from '../schema.js';

type ReviewInput = z.infer<typeof reviewInput>;

/**
 * Sends a record in. Where the secretary may confirm it alone, because another actor entered it or
 * because the secretary holds the only office, it goes straight to the street; else it waits for
 * the secretary.
 */
export function submitRecord(
  ctx: WriteContext,
  input: z.infer<typeof versionedInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { actor, clock } = ctx;
    const activity = await lockActivity(tx, actor, input.id);
    authorize(actor, submitActivity, activity);
    checkVersion(activity, input.version);
    const taken = await takeCase(tx.db, ctx, activityProcess, activity);
    // Each of the rule's findings names one thing that the minutes lack.
    const { findings } = await minutesOf(tx, activity, taken.today);
    return transition(tx, ctx, taken, {
      ...{ event: 'submit', text: '', followedBy: 'confirm', findings },
      columns: ({ state }) => ({
        confirmed_by: state === 'pending_street' ? actor.accountId : null,
        submitted_at: new Date(clock.now()),
      }),
    });
  });
}

/** The secretary confirms what the commissioner entered, or gives it back. */
export function confirmRecord(ctx: WriteContext, input: ReviewInput): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const activity = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, confirmActivity, activity);
    checkVersion(activity, input.version);
    const passes = input.decision === 'pass';
    const taken = await takeCase(tx.db, ctx, activityProcess, activity);
    return transition(tx, ctx, taken, {
      ...{ event: passes ? 'confirm' : 'send_back', text: input.opinion },
      facts: { reason: input.opinion },
      columns: { confirmed_by: passes ? ctx.actor.accountId : null },
    });
  });
}

/** The street passes a record, or returns it with what is to be put right; three times at most. */
export function reviewRecord(ctx: WriteContext, input: ReviewInput): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const activity = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, reviewActivity, activity);
    checkVersion(activity, input.version);
    const passes = input.decision === 'pass';
    const facts = activityFacts(ctx.actor, activity);
    const taken = await takeCase(tx.db, ctx, activityProcess, activity, { facts });
    return transition(tx, ctx, taken, {
      ...{ event: passes ? 'pass' : 'return', text: input.opinion },
      facts: { reason: input.opinion },
      columns: { return_count: activity.returnCount + (passes ? 0 : 1) },
    });
  });
}

/**
 * The street passes many records by one decision: all of them or none. Where one cannot be passed, the
 * verdict of each that stands in the way is the answer, and nothing is written.
 */
export function passRecords(
  ctx: WriteContext,
  { items, opinion }: z.infer<typeof passManyInput>,
): Promise<ManyMoved> {
  return transactMany(ctx, (tx) =>
    transitionMany(tx, ctx, activityProcess, {
      ...{ items, rule: reviewActivity, event: 'pass', answer: 'together' },
      move: ({ row }) => ({
        ...{ event: 'pass', text: opinion },
        facts: activityFacts(ctx.actor, row),
      }),
    }),
  );
}

/** The district passes or returns what the street may return no more, and says why (MEET-19). */
export function coordinateRecord(
  ctx: WriteContext,
  input: z.infer<typeof coordinateInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const activity = await lockActivity(tx, ctx.actor, input.id);
    authorize(ctx.actor, coordinateActivity, activity);
    checkVersion(activity, input.version);
    const facts = activityFacts(ctx.actor, activity);
    const taken = await takeCase(tx.db, ctx, activityProcess, activity, { facts });
    return transition(tx, ctx, taken, {
      event: input.decision === 'pass' ? 'coordinate_pass' : 'coordinate_return',
      text: input.opinion,
      facts: { reason: input.opinion },
    });
  });
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
