// Commands on the joint review 联审: send, explain, close, and which departments it asks (TAL-08).
import { addMonths, reviewDeadlines } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  found,
  inScope,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { negativeListFor } from '../../settings/index.js';
import { closeFile, refuseOwnCase } from '../../talents/index.js';
import {
  type LockedCandidate,
  lockCandidate,
  moveCandidate,
  touchCandidate,
} from '../candidate/lock.js';
import { placeOf } from '../candidate/process.js';
import { refuseDaysToCome } from '../candidate/propose.js';
import { isReviewed } from '../candidate/record.js';
import { departmentsChosen, opinionExplained, reviewClosed, reviewSent } from '../events.js';
import { endNotice } from '../notice/notice.js';
import { districtSteps, mayChooseDepartments, streetSteps } from '../policy.js';
import type {
  chooseDepartmentsInput,
  closeReviewInput,
  explainInput,
  stepInput,
} from '../schema.js';
import { passedStep } from './renewal.js';

/** 提请联审: asks every department that the district has chosen. */
export function sendReview(ctx: WriteContext, input: z.infer<typeof stepInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, streetSteps, input, 'send_review');
    const { row, today, settings } = locked;
    const chosen = await tx.db
      .selectFrom('review_department')
      .orderBy('department')
      .select('department')
      .execute();
    const departments = chosen.map(({ department }) => department);
    const { departmentsBy, allBy } = reviewDeadlines(today, settings);
    const list = await negativeListFor(tx.db, today);
    const round = row.round + 1;
    let reviewId = 0;
    const prove = async () => {
      const review = await tx.db
        .insertInto('joint_review')
        .values({
          candidate_id: row.id,
          round,
          required: departments,
          sent_on: today,
          departments_by: departmentsBy,
          all_by: allBy,
          negative_list_id: list.id,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      reviewId = review.id;
      await tx.db
        .insertInto('review_opinion')
        .values(
          departments.map((department) => ({
            review_id: review.id,
            candidate_id: row.id,
            department,
            due_on: departmentsBy,
          })),
        )
        .execute();
    };
    const receipt = await moveCandidate(locked, {
      event: 'send_review',
      text: input.text,
      prove,
      dueOn: allBy,
      round,
    });
    await record(tx, ctx, reviewSent, {
      id: reviewId,
      version: 1,
      place: { ...placeOf(row), departments },
      data: { departments },
    });
    return receipt;
  });
}

/** Ends a joint review: passed with every opinion in hand, or failed. By the district. */
export function closeReview(
  ctx: WriteContext,
  input: z.infer<typeof closeReviewInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const passed = input.result === 'pass';
    const eventOf = (renewed: boolean) => {
      if (renewed) return passed ? 'pass_renewal' : 'fail_renewal';
      return passed ? 'pass_review' : 'fail_review';
    };
    const locked = await lockCandidate(tx, ctx, districtSteps, input, eventOf);
    const { row, today, settings } = locked;
    const event = eventOf(row.renewed);
    refuseDaysToCome(input.paper.on, today, 'paper.on');
    await refuseOwnCase(
      tx,
      ctx.actor,
      { personId: row.person_id, enteredBy: [row.entered_by] },
      today,
    );
    if (event === 'pass_renewal') {
      return moveCandidate(locked, await passedStep(tx, ctx, locked, input));
    }
    const validUntil = addMonths(today, settings['tal.jointReviewMonths']);
    const receipt = await moveCandidate(locked, {
      event,
      text: input.text,
      papers: [{ kind: 'joint_review_form', ...input.paper }],
      dueOn: passed ? validUntil : null,
      prove: async () => {
        await endReview(locked, passed ? 'passed' : 'failed', passed ? validUntil : null);
        // What was reached before ends with the way.
        if (!passed) await endNotice(locked);
      },
    });
    if (!passed) await closeFile(tx, ctx, row.talent_id, event, input.text);
    await recordReviewClosed(locked, locked.record.review?.id ?? 0);
    return receipt;
  });
}

/** Writes the result of the running review; nothing of it can be changed from then on. */
export async function endReview(
  { tx, record: { review }, today }: LockedCandidate,
  result: 'passed' | 'failed',
  validUntil: string | null,
): Promise<void> {
  await tx.db
    .updateTable('joint_review')
    .set({ result, closed_on: today, valid_until: validUntil })
    .where('id', '=', review?.id ?? 0)
    .execute();
}

/** The case leaves the queues of the departments. */
export async function recordReviewClosed(locked: LockedCandidate, reviewId: number): Promise<void> {
  const { tx, ctx, row } = locked;
  const departments = locked.record.review?.required ?? [];
  await record(tx, ctx, reviewClosed, {
    id: reviewId,
    version: 2,
    place: { ...placeOf(row), departments },
    data: { departments },
  });
}

/** 说明: the street's reply to what a department wants explained; the department answers again. */
export function replyToDepartment(
  ctx: WriteContext,
  input: z.infer<typeof explainInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const asked = found(
      await tx.db
        .selectFrom('review_opinion as o')
        .innerJoin('candidate as c', 'c.id', 'o.candidate_id')
        .where('o.id', '=', input.opinionId)
        .where(inScope('c.organization_path', ctx.actor))
        .select(['o.candidate_id', 'o.department'])
        .executeTakeFirst(),
    );
    const locked = await lockCandidate(tx, ctx, streetSteps, {
      id: asked.candidate_id,
      version: null,
    });
    const opinion = found(locked.record.opinions.find(({ id }) => id === input.opinionId));
    checkVersion(opinion, input.version);
    if (!isReviewed(locked.row, locked.record) || opinion.answer !== 'explain') {
      throw new AppError('wrong_state');
    }
    const version = opinion.version + 1;
    await tx.db
      .updateTable('review_opinion')
      .set({ explanation: input.text, explained_on: locked.today, version })
      .where('id', '=', opinion.id)
      .execute();
    const { department } = asked;
    await record(tx, ctx, opinionExplained, {
      id: opinion.id,
      version,
      place: { ...placeOf(locked.row), department },
      data: { department },
    });
    await touchCandidate(locked);
    return { id: opinion.id, version };
  });
}

/** Chooses which departments the next joint reviews ask (TAL-08); running ones keep theirs. */
export function chooseDepartments(
  ctx: WriteContext,
  input: z.infer<typeof chooseDepartmentsInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, mayChooseDepartments, null);
    const { organizationId } = ctx.actor.assignment;
    // The district's row stands for the list: two who choose come one after the other.
    await tx.db
      .selectFrom('organization')
      .where('id', '=', organizationId)
      .select('id')
      .forUpdate()
      .execute();
    const departments = [...new Set(input.departments)];
    await tx.db.deleteFrom('review_department').execute();
    await tx.db
      .insertInto('review_department')
      .values(
        departments.map((department) => ({
          department,
          chosen_by: ctx.actor.accountId,
          chosen_at: new Date(ctx.clock.now()),
        })),
      )
      .execute();
    await record(tx, ctx, departmentsChosen, {
      id: organizationId,
      version: 1,
      place: { organizationId },
      data: { departments },
    });
    return { id: organizationId, version: 1 };
  });
}
