// Commands on a joint review that has expired: asked for anew, and passed again (TAL-08).
import type { Tx } from '@xianfeng/database';
import {
  addMonths,
  type CivilDate,
  type ReviewDepartment,
  reviewDeadlines,
  todayInShanghai,
} from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  type Policy,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import {
  type CaseInHand,
  type ManyMoved,
  transactMany,
  transitionMany,
} from '../../kit/process/index.js';
import { negativeListFor } from '../../settings/index.js';
import { refuseOwnCase } from '../../talents/index.js';
import {
  type CandidateStep,
  lockCandidate,
  moveCandidate,
  stepOfRound,
} from '../candidate/lock.js';
import { type CandidateTypes, candidateProcess, placeOf } from '../candidate/process.js';
import { refuseDaysToCome } from '../candidate/propose.js';
import { reviewClosed, reviewSent } from '../events.js';
import { districtSteps, type PlacedCandidate, streetSteps } from '../policy.js';
import type { CandidateEvent, manyUnderDecision, stepInput } from '../schema.js';

type Taken = CaseInHand<CandidateTypes>;
type Many = z.infer<typeof manyUnderDecision>;

/** 重新提请联审 of one candidate whose joint review has expired; what was reached stays. */
export function renewReview(ctx: WriteContext, input: z.infer<typeof stepInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, streetSteps, input, 'renew_review');
    return moveCandidate(locked, await renewalStep(tx, ctx, locked, input.text));
  });
}

/** 重新提请联审 of many candidates by one decision of the street. */
export function renewManyReviews(ctx: WriteContext, input: Many): Promise<ManyMoved> {
  return moveMany(ctx, input, {
    ...{ rule: streetSteps, event: 'renew_review' },
    step: (tx, taken) => renewalStep(tx, ctx, taken, input.text),
  });
}

/** 重新联审通过 of many candidates by one form of the district. */
export function passManyRenewals(ctx: WriteContext, input: Many): Promise<ManyMoved> {
  return moveMany(ctx, input, {
    ...{ rule: districtSteps, event: 'pass_renewal' },
    step: async (tx, taken) => {
      const { row, today } = taken;
      const about = { personId: row.person_id, enteredBy: [row.entered_by] };
      await refuseOwnCase(tx, ctx.actor, about, today);
      const { decision: paper, text } = input;
      return passedStep(tx, ctx, taken, { paper, text });
    },
  });
}

/** Moves many by one decision of the actor's organization; those that cannot be moved are named. */
function moveMany(
  ctx: WriteContext,
  { items, decision, text }: Many,
  many: {
    rule: Policy<PlacedCandidate>;
    event: CandidateEvent;
    step: (tx: Tx, taken: Taken) => Promise<CandidateStep>;
  },
): Promise<ManyMoved> {
  return transactMany(ctx, async (tx) => {
    const { organizationId } = ctx.actor.assignment;
    refuseDaysToCome(decision.on, todayInShanghai(ctx.clock.now()), 'decision.on');
    const { name: body } = await tx.db
      .selectFrom('organization')
      .where('id', '=', organizationId)
      .select('name')
      .executeTakeFirstOrThrow();
    return transitionMany(tx, ctx, candidateProcess, {
      ...{ items, rule: many.rule, event: many.event, answer: 'each' },
      decision: { ...decision, organizationId, body, text },
      move: async (taken) => stepOfRound(taken.row, await many.step(tx, taken)),
    });
  });
}

/** An answer about the person that still holds, given in another joint review. */
interface StandingAnswer {
  readonly id: number;
  readonly department: ReviewDepartment;
  readonly answered_by: number | null;
  readonly answered_on: CivilDate | null;
  /** From when the review of the answer counts. */
  readonly counts_from: CivilDate;
}

/**
 * Answers 通过 about the person in reviews that passed and have not expired: these departments need not
 * answer again. Only the latest word of a department counts.
 */
async function standingAnswers(tx: Tx, personId: number, today: CivilDate) {
  const rows = await tx.db
    .selectFrom('review_opinion as o')
    .innerJoin('joint_review as r', 'r.id', 'o.review_id')
    .innerJoin('candidate as c', 'c.id', 'o.candidate_id')
    .where('c.person_id', '=', personId)
    .where('o.answer', 'is not', null)
    .where('o.carried_from', 'is', null)
    .orderBy('o.answered_on')
    .orderBy('o.id')
    .select(['o.id', 'o.department', 'o.answer', 'o.answered_by', 'o.answered_on'])
    .select(['r.result', 'r.valid_until', 'r.closed_on'])
    .execute();
  const latest = new Map(rows.map((row) => [row.department, row]));
  return [...latest.values()].flatMap((row): StandingAnswer[] => {
    const { id, department, answered_by, answered_on, closed_on } = row;
    const holds = row.result === 'passed' && row.answer === 'pass' && closed_on !== null;
    if (!holds || (row.valid_until ?? '') < today) return [];
    return [{ id, department, answered_by, answered_on, counts_from: closed_on }];
  });
}

/** Asks the departments of the district anew, but for those whose answer still holds. */
async function renewalStep(
  tx: Tx,
  ctx: WriteContext,
  { row, today, settings }: Taken,
  text: string,
): Promise<CandidateStep> {
  const chosen = await tx.db
    .selectFrom('review_department')
    .orderBy('department')
    .select('department')
    .execute();
  const required = chosen.map(({ department }) => department);
  const standing = (await standingAnswers(tx, row.person_id, today)).filter(({ department }) =>
    required.includes(department),
  );
  const asked = required.filter(
    (department) => !standing.some((answer) => answer.department === department),
  );
  const { departmentsBy, allBy } = reviewDeadlines(today, settings);
  const since = row.state_since;
  let reviewId = 0;
  return {
    ...{ event: 'renew_review', text, since, dueOn: row.due_on },
    prove: async () => {
      const list = await negativeListFor(tx.db, today);
      const review = await tx.db
        .insertInto('joint_review')
        .values({
          ...{
            candidate_id: row.id,
            round: row.round,
            renewal: (await latestRenewal(tx, row)) + 1,
          },
          ...{ required, sent_on: today, departments_by: departmentsBy, all_by: allBy },
          negative_list_id: list.id,
          counts_from: standing.map((answer) => answer.counts_from).sort()[0] ?? null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      reviewId = review.id;
      const common = { review_id: review.id, candidate_id: row.id, due_on: departmentsBy };
      await tx.db
        .insertInto('review_opinion')
        .values([
          ...asked.map((department) => ({ ...common, department })),
          ...standing.map(({ id, department, answered_by, answered_on }) => ({
            ...{ ...common, department, answer: 'pass' as const, answered_by, answered_on },
            carried_from: id,
          })),
        ])
        .execute();
    },
    after: () =>
      record(tx, ctx, reviewSent, {
        ...{ id: reviewId, version: 1, place: { ...placeOf(row), departments: asked } },
        data: { departments: asked },
      }),
  };
}

async function latestRenewal(tx: Tx, row: Taken['row']): Promise<number> {
  const { renewal } = await tx.db
    .selectFrom('joint_review')
    .where('candidate_id', '=', row.id)
    .where('round', '=', row.round)
    .orderBy('renewal', 'desc')
    .limit(1)
    .select('renewal')
    .executeTakeFirstOrThrow();
  return renewal;
}

/** The review that the departments answer anew; null where none runs. */
function openRenewal(tx: Tx, row: { id: number; round: number }) {
  return tx.db
    .selectFrom('joint_review')
    .where('candidate_id', '=', row.id)
    .where('round', '=', row.round)
    .where('renewal', '>', 0)
    .where('result', 'is', null)
    .select(['id', 'required', 'counts_from'])
    .executeTakeFirst();
}

/** Passes a renewed review: it holds from today, or from the oldest answer that was taken over. */
export async function passedStep(
  tx: Tx,
  ctx: WriteContext,
  { row, today, settings }: Taken,
  given: { paper: { number: string; on: CivilDate }; text: string },
): Promise<CandidateStep> {
  const review = await openRenewal(tx, row);
  const countsFrom = review?.counts_from ?? today;
  const validUntil = addMonths(countsFrom, settings['tal.jointReviewMonths']);
  return {
    ...{ event: 'pass_renewal', text: given.text, since: row.state_since },
    papers: [{ kind: 'joint_review_form', ...given.paper }],
    dueOn: row.state === 'reviewed' ? validUntil : row.due_on,
    prove: async () => {
      if (review === undefined) throw new AppError('wrong_state');
      await tx.db
        .updateTable('joint_review')
        .set({ result: 'passed', closed_on: today, valid_until: validUntil })
        .where('id', '=', review.id)
        .execute();
    },
    after: () => recordRenewalClosed(tx, ctx, row, review),
  };
}

async function recordRenewalClosed(
  tx: Tx,
  ctx: WriteContext,
  row: Taken['row'],
  review: { id: number; required: ReviewDepartment[] } | undefined,
): Promise<void> {
  if (review === undefined) return;
  const departments = review.required;
  await record(tx, ctx, reviewClosed, {
    ...{ id: review.id, version: 2, place: { ...placeOf(row), departments } },
    data: { departments },
  });
}
