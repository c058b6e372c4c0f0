// Commands of a department's officer: answer, see the whole resident id of a case in the queue.
import type { Tx } from '@xianfeng/database';
import {
  addYears,
  type ListedItem,
  type NegativeItem,
  negativeItemOf,
  stillCounts,
  todayInShanghai,
} from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { sealedPerson } from '../../kit/person/index.js';
import { forEachCase, type ManyMoved, transactMany } from '../../kit/process/index.js';
import { revealing } from '../../kit/reveal/index.js';
import { negativeListOf } from '../../settings/index.js';
import { refuseOwnCase } from '../../talents/index.js';
import { placeOf } from '../candidate/process.js';
import { answerableStates, withPerson } from '../candidate/rows.js';
import { identityRevealed, opinionGiven, softReopened } from '../events.js';
import { answerReview } from '../policy.js';
import type { AnswerInput, answerManyInput, RevealInput } from '../schema.js';
import { tellOtherWays } from './stopped.js';

/** An opinion of the officer's own department with its candidate, both locked. */
async function lockOpinion(tx: Tx, ctx: WriteContext, opinionId: number) {
  const { department } = ctx.actor.assignment;
  const asked = found(
    await tx.db
      .selectFrom('review_opinion')
      .where('id', '=', opinionId)
      .where('department', '=', department)
      .select('candidate_id')
      .executeTakeFirst(),
  );
  // The candidate first, as every step does: closing the review waits for the answer, or it for that.
  const candidate = await withPerson(tx.db)
    .where('c.id', '=', asked.candidate_id)
    .forUpdate(['c'])
    .executeTakeFirstOrThrow();
  const opinion = await tx.db
    .selectFrom('review_opinion as o')
    .innerJoin('joint_review as r', 'r.id', 'o.review_id')
    .where('o.id', '=', opinionId)
    .select([
      'o.id',
      'o.version',
      'o.answer',
      'o.department',
      'o.review_id',
      'r.result',
      'r.round',
      'r.street_agreed',
      'r.negative_list_id',
    ])
    .forUpdate(['o'])
    .executeTakeFirstOrThrow();
  authorize(ctx.actor, answerReview, opinion);
  return { candidate, opinion };
}

/**
 * A department's answer. It may be changed until the review is closed; every answer is kept. What a
 * negative item weighs follows from the list, not from who answers.
 *
 * @throws AppError not_found for another department's; wrong_state once the review is closed;
 *   invalid_input for a refusal on nothing that still counts
 */
export function answerOpinion(ctx: WriteContext, input: AnswerInput): Promise<Receipt> {
  return transact(ctx, (tx) => giveAnswer(tx, ctx, input));
}

/** 无异议 of the department to many candidates at once; those that cannot be answered are named. */
export function answerManyOpinions(
  ctx: WriteContext,
  { items }: z.infer<typeof answerManyInput>,
): Promise<ManyMoved> {
  return transactMany(ctx, async (tx) => {
    const asked = await tx.db
      .selectFrom('review_opinion')
      .where(
        'id',
        'in',
        items.map(({ id }) => id),
      )
      .where('department', '=', ctx.actor.assignment.department)
      .select(['id', 'candidate_id'])
      .execute();
    // By candidate: two who answer at once never wait for each other in a ring.
    const candidateOf = new Map(asked.map((row) => [row.id, row.candidate_id]));
    const place = ({ id }: { id: number }) => candidateOf.get(id) ?? 0;
    const inOrder = [...items].sort((one, other) => place(one) - place(other));
    const { done, refused } = await forEachCase(inOrder, ({ id, version }) =>
      giveAnswer(tx, ctx, { opinionId: id, version, answer: 'pass', basis: '', hits: [] }),
    );
    return { decisionId: null, moved: done, refused };
  });
}

/** Judges an answer before anything of it is written. */
async function giveAnswer(tx: Tx, ctx: WriteContext, input: AnswerInput): Promise<Receipt> {
  const { candidate, opinion } = await lockOpinion(tx, ctx, input.opinionId);
  checkVersion(opinion, input.version);
  const today = todayInShanghai(ctx.clock.now());
  const latest = opinion.round === candidate.round;
  const asked = answerableStates.includes(candidate.state);
  if (opinion.result !== null || !latest || !asked) throw new AppError('wrong_state');
  await refuseOwnCase(tx, ctx.actor, { personId: candidate.person_id, enteredBy: [] }, today);
  const { items } = await negativeListOf(tx.db, opinion.negative_list_id);
  const hits = weigh(input, items, today);
  const hard = hits.some((hit) => hit.hard);
  const version = opinion.version + 1;
  await tx.db
    .updateTable('negative_hit')
    .set({ withdrawn: true })
    .where('opinion_id', '=', opinion.id)
    .where('withdrawn', '=', false)
    .execute();
  if (hits.length > 0) {
    await tx.db
      .insertInto('negative_hit')
      .values(hits.map((hit) => ({ ...hit, opinion_id: opinion.id, candidate_id: candidate.id })))
      .execute();
  }
  await tx.db
    .updateTable('review_opinion')
    .set({
      answer: input.answer,
      basis: input.basis,
      hard,
      answered_by: ctx.actor.accountId,
      answered_on: today,
      // A new question waits for a new explanation; with any other answer the old one stays on record.
      ...(input.answer === 'explain' && { explained_on: null, explanation: '' }),
      version,
    })
    .where('id', '=', opinion.id)
    .execute();
  // What was decided was decided on the refusals as they stood; whoever else passes changes none.
  const refusalsChanged = input.answer === 'fail' || opinion.answer === 'fail';
  if (refusalsChanged) await reopenDecision(tx, ctx, candidate, opinion.review_id);
  await tx.db
    .insertInto('review_answer')
    .values({
      opinion_id: opinion.id,
      answer: input.answer,
      basis: input.basis,
      hard,
      account_id: ctx.actor.accountId,
      at: new Date(ctx.clock.now()),
    })
    .execute();
  const department = opinion.department;
  await record(tx, ctx, opinionGiven, {
    id: opinion.id,
    version,
    place: { ...placeOf(candidate), department },
    data: { candidateId: candidate.id, department },
  });
  if (hard) await tellOtherWays(tx, ctx, candidate);
  return { id: opinion.id, version };
}

/** The street decides anew on a soft item, and the district after it; both are told. */
async function reopenDecision(
  tx: Tx,
  ctx: WriteContext,
  candidate: Awaited<ReturnType<typeof lockOpinion>>['candidate'],
  reviewId: number,
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('joint_review')
    .set({ street_agreed: null, street_on: null, district_agreed: null, district_on: null })
    .where('id', '=', reviewId)
    .where('street_agreed', 'is not', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return;
  await record(tx, ctx, softReopened, {
    id: candidate.id,
    version: candidate.version,
    place: placeOf(candidate),
    data: { organizationId: candidate.organization_id, state: candidate.state },
  });
}

/** The items that still count on this day, with their weight by the review's own list (TAL-09). */
function weigh(input: AnswerInput, list: readonly ListedItem[], today: string) {
  const items = input.hits.map((hit, index) => {
    const wrong = (message: string) =>
      new AppError('invalid_input', { fields: [{ path: `hits.${index}`, message }] });
    const listed = list.find(({ code }) => code === hit.code);
    if (listed === undefined) throw wrong('请按提请联审时的负面清单选择');
    const item = negativeItemOf(listed);
    const on = hit.foundOn;
    const settledOn = hit.settledOn ?? null;
    const until = hit.until ?? null;
    const late = on > today ? '发生日期晚于今天' : lacks(item, until);
    if (late !== null) throw wrong(late);
    const facts = { code: hit.code, on, settledOn, until, termFrom: addYears(today, -5) };
    const counts = stillCounts(item, facts, today);
    return {
      item,
      counts,
      row: {
        ...{ code: hit.code, found_on: on, settled_on: settledOn, until_on: until },
        ...{ title: item.rule.title, force: listed.force, basis: listed.basis },
        look_back: JSON.stringify(listed.lookBack),
      },
    };
  });
  if (input.answer === 'fail' && !items.some(({ counts }) => counts)) {
    throw new AppError('invalid_input', {
      fields: [
        {
          path: 'hits',
          message: '不通过须有一项仍在计算期内的负面清单情形；没有列入清单的请选“其他不宜”',
        },
      ],
    });
  }
  return items.map(({ item, counts, row }) => ({
    ...row,
    hard: counts && item.force === 'hard',
    withdrawn: !counts,
  }));
}

const lacks = (item: NegativeItem, until: string | null) =>
  item.lookBack.kind === 'until_date' && until === null ? '请填写影响期截止日' : null;

/**
 * Shows the officer the whole 公民身份号码 of a candidate in the own queue, while the review is open.
 */
export const revealIdentity = revealing(answerReview, concealedIdentity, identityRevealed);

async function concealedIdentity(ctx: WriteContext, { opinionId, reason }: RevealInput) {
  const row = found(
    await ctx.db
      .selectFrom('review_opinion as o')
      .innerJoin('candidate as c', 'c.id', 'o.candidate_id')
      .innerJoin('person as p', 'p.id', 'c.person_id')
      .innerJoin('joint_review as r', 'r.id', 'o.review_id')
      .where('o.id', '=', opinionId)
      .where('o.department', '=', ctx.actor.assignment.department)
      .select(['o.department', 'r.result', 'c.organization_id'])
      .select(['p.id as person_id', 'p.resident_id'])
      .executeTakeFirst(),
  );
  if (row.result !== null) throw new AppError('wrong_state');
  if (row.resident_id === null) throw new AppError('not_found');
  return {
    target: row,
    table: 'review_opinion' as const,
    id: opinionId,
    place: { organizationId: row.organization_id },
    data: { department: row.department, reason },
    value: sealedPerson.open(ctx.keys, row.resident_id, 'resident_id', row.person_id),
  };
}
