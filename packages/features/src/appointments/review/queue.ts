// Queries of a department's queue in the joint review.
import type { Db } from '@xianfeng/database';
import { type ReviewDepartment, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  type ActorContext,
  authorize,
  found,
  maskResidentId,
  orderedBy,
} from '../../kernel/index.js';
import { sealedPerson } from '../../kit/person/index.js';
import { negativeListOf } from '../../settings/index.js';
import { divisionKind } from '../../talents/index.js';
import { answerReview } from '../policy.js';
import type { QueueItem, QueueRow, queueInput } from '../schema.js';
import { foundHits } from './withdrawals.js';

const byDueDate = orderedBy('day', 'id');

/**
 * Opinions that are asked of one department: every WHERE carries it, so that no department sees what
 * another is asked, or answered.
 */
function opinionRows(db: Db, department: ReviewDepartment | null) {
  return db
    .selectFrom('review_opinion as q')
    .innerJoin('joint_review as r', 'r.id', 'q.review_id')
    .innerJoin('candidate as c', 'c.id', 'q.candidate_id')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .innerJoin('organization as o', 'o.id', 'c.organization_id')
    .innerJoin('organization as s', 's.id', 'c.street_id')
    .where('q.department', '=', department)
    .select([
      'q.id',
      'q.version',
      'q.candidate_id',
      'q.department',
      'q.answer',
      'q.answered_on',
      'q.basis',
      'q.due_on',
      'q.explanation',
      'q.explained_on',
      'r.sent_on',
      'r.result',
      'r.negative_list_id',
      'c.post',
      'p.name',
      'p.gender',
      'p.born_on',
      'p.id as person_id',
      'p.resident_id',
      'o.short_name as village_name',
      's.short_name as street_name',
    ])
    .select(divisionKind('o').as('division_kind'));
}

type Selected = Awaited<ReturnType<ReturnType<typeof opinionRows>['executeTakeFirstOrThrow']>>;

/** The own department's queue: what waits for an answer by its deadline, or what was answered. */
export async function listQueue(ctx: ActorContext, input: z.infer<typeof queueInput>) {
  const after = byDueDate.after(input.cursor);
  const today = todayInShanghai(ctx.clock.now());
  // What has been explained waits for the department again.
  let query = opinionRows(ctx.db, ctx.actor.assignment.department).limit(input.limit + 1);
  if (input.answered) {
    query = query
      .where((eb) =>
        eb.and([
          eb('q.answer', 'is not', null),
          eb.or([
            eb('q.answer', '!=', 'explain'),
            eb('q.explained_on', 'is', null),
            eb('r.result', 'is not', null),
          ]),
        ]),
      )
      .orderBy('q.id', 'desc');
    if (after !== null) query = query.where('q.id', '<', after[1]);
  } else {
    query = query
      .where('r.result', 'is', null)
      .where((eb) =>
        eb.or([
          eb('q.answer', 'is', null),
          eb.and([eb('q.answer', '=', 'explain'), eb('q.explained_on', 'is not', null)]),
        ]),
      )
      .orderBy('q.due_on')
      .orderBy('q.id');
    if (after !== null) {
      query = query.where((eb) =>
        eb.or([
          eb('q.due_on', '>', after[0]),
          eb.and([eb('q.due_on', '=', after[0]), eb('q.id', '>', after[1])]),
        ]),
      );
    }
  }
  return byDueDate.page(
    await query.execute(),
    input.limit,
    (row) => [row.due_on, row.id],
    (row): QueueRow => present(ctx, row, today),
  );
}

function present({ keys }: ActorContext, row: Selected, today: string): QueueRow {
  const residentId = sealedPerson.open(keys, row.resident_id, 'resident_id', row.person_id);
  const open = row.result === null;
  return {
    opinionId: row.id,
    version: row.version,
    candidateId: row.candidate_id,
    name: row.name,
    gender: row.gender,
    bornMonth: row.born_on.slice(0, 7),
    residentId: residentId && maskResidentId(residentId),
    villageName: row.village_name,
    divisionKind: row.division_kind,
    streetName: row.street_name,
    post: row.post,
    sentOn: row.sent_on,
    dueOn: row.due_on,
    overdue: open && row.answer === null && row.due_on < today,
    answer: row.answer,
    answeredOn: row.answered_on,
    explanation: row.explanation,
    open,
  };
}

/** One case of the own queue with what the department itself has said. @throws AppError not_found */
export async function getQueueItem(ctx: ActorContext, opinionId: number): Promise<QueueItem> {
  const row = found(
    await opinionRows(ctx.db, ctx.actor.assignment.department)
      .where('q.id', '=', opinionId)
      .executeTakeFirst(),
  );
  authorize(ctx.actor, answerReview, row);
  const [standing, hits, history] = await Promise.all([
    foundHits(ctx, [opinionId]),
    ctx.db
      .selectFrom('negative_hit')
      .where('opinion_id', '=', opinionId)
      .where('withdrawn', '=', false)
      .orderBy('id')
      .select(['code', 'found_on as foundOn', 'settled_on as settledOn', 'until_on as until'])
      .execute(),
    ctx.db
      .selectFrom('review_answer as a')
      .innerJoin('account as b', 'b.id', 'a.account_id')
      .where('a.opinion_id', '=', opinionId)
      .orderBy('a.id', 'desc')
      .select(['a.answer', 'a.basis', 'b.display_name as by', 'a.at'])
      .execute(),
  ]);
  return {
    ...present(ctx, row, todayInShanghai(ctx.clock.now())),
    department: row.department,
    basis: row.basis,
    list: await negativeListOf(ctx.db, row.negative_list_id),
    hits,
    found: standing.get(opinionId) ?? [],
    history: history.map((each) => ({ ...each, at: each.at.getTime() })),
  };
}
