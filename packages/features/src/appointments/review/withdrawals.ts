// Queries of items that departments found, and of the requests to take them back.
import type { Db } from '@xianfeng/database';
import type { z } from 'zod';
import { type Actor, type ActorContext, inScope, may, orderedBy } from '../../kernel/index.js';
import { divisionKind } from '../../talents/index.js';
import { withdrawHits } from '../policy.js';
import type { FoundHit, HitWithdrawal, WithdrawalRow, withdrawalsInput } from '../schema.js';

const byId = orderedBy('id');

/** Requests with who asked and who answered. */
const withdrawalRows = (db: Db) =>
  db
    .selectFrom('hit_withdrawal as w')
    .innerJoin('account as a', 'a.id', 'w.asked_by')
    .leftJoin('account as b', 'b.id', 'w.answered_by')
    .selectAll('w')
    .select(['a.display_name as asker', 'b.display_name as answerer']);

type Selected = Awaited<ReturnType<ReturnType<typeof withdrawalRows>['executeTakeFirstOrThrow']>>;

const present = (row: Selected, actor: Actor, allowed: boolean): HitWithdrawal => ({
  id: row.id,
  reason: row.reason,
  askedBy: row.asker,
  askedAt: row.asked_at.getTime(),
  agreed: row.agreed,
  answer: row.answer,
  answeredBy: row.answerer,
  answeredAt: row.answered_at?.getTime() ?? null,
  mayAnswer: allowed && row.agreed === null && row.asked_by !== actor.accountId,
});

/** What the opinions found that still stands, or was taken back by two people. */
export async function foundHits(
  ctx: ActorContext,
  opinionIds: readonly number[],
): Promise<ReadonlyMap<number, FoundHit[]>> {
  if (opinionIds.length === 0) return new Map();
  const [hits, withdrawals] = await Promise.all([
    ctx.db
      .selectFrom('negative_hit as h')
      .innerJoin('review_opinion as o', 'o.id', 'h.opinion_id')
      .innerJoin('joint_review as r', 'r.id', 'o.review_id')
      .innerJoin('candidate as c', 'c.id', 'h.candidate_id')
      .where('h.opinion_id', 'in', [...opinionIds])
      .where('o.answer', '=', 'fail')
      .where((eb) =>
        eb.or([
          eb('h.withdrawn', '=', false),
          eb.exists(
            eb
              .selectFrom('hit_withdrawal as w')
              .whereRef('w.hit_id', '=', 'h.id')
              .where('w.agreed', '=', true)
              .select('w.id'),
          ),
        ]),
      )
      .orderBy('h.id')
      .select(['h.id', 'h.opinion_id', 'h.code', 'h.title', 'h.found_on', 'h.until_on', 'h.hard'])
      .select(['h.withdrawn', 'r.result', 'o.department', 'c.organization_path'])
      .execute(),
    withdrawalRows(ctx.db)
      .innerJoin('negative_hit as h', 'h.id', 'w.hit_id')
      .where('h.opinion_id', 'in', [...opinionIds])
      .orderBy('w.id')
      .execute(),
  ]);
  const found = new Map<number, FoundHit[]>();
  for (const hit of hits) {
    const allowed = may(ctx.actor, withdrawHits, hit);
    const own = withdrawals
      .filter((row) => row.hit_id === hit.id)
      .map((row) => present(row, ctx.actor, allowed));
    const waits = own.some(({ agreed }) => agreed === null);
    const list = found.get(hit.opinion_id) ?? [];
    found.set(hit.opinion_id, list);
    list.push({
      ...{ id: hit.id, code: hit.code, title: hit.title, foundOn: hit.found_on },
      ...{ until: hit.until_on, hard: hit.hard, withdrawn: hit.withdrawn, withdrawals: own },
      mayWithdraw: allowed && hit.hard && !hit.withdrawn && hit.result !== null && !waits,
    });
  }
  return found;
}

/** Requests to take a hard item back: of the own department, or of the scope. */
export async function listWithdrawals(ctx: ActorContext, input: z.infer<typeof withdrawalsInput>) {
  const { role, department } = ctx.actor.assignment;
  const own = role === 'joint_review_officer';
  const after = byId.after(input.cursor);
  const rows = await withdrawalRows(ctx.db)
    .innerJoin('negative_hit as h', 'h.id', 'w.hit_id')
    .innerJoin('review_opinion as o', 'o.id', 'h.opinion_id')
    .innerJoin('candidate as c', 'c.id', 'h.candidate_id')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .innerJoin('organization as v', 'v.id', 'c.organization_id')
    .$if(own, (query) => query.where('o.department', '=', department))
    .$if(!own, (query) => query.where(inScope('c.organization_path', ctx.actor)))
    .$if(input.waiting, (query) => query.where('w.agreed', 'is', null))
    .$if(after !== null, (query) => query.where('w.id', '<', after?.[0] ?? 0))
    .orderBy('w.id', 'desc')
    .limit(input.limit + 1)
    .select(['h.opinion_id', 'h.code', 'h.title', 'o.department', 'c.id as candidate_id', 'c.post'])
    .select(['p.name', 'v.short_name', 'c.organization_path'])
    .select(divisionKind('v').as('kind'))
    .execute();
  return byId.page(
    rows,
    input.limit,
    (row) => [row.id],
    (row): WithdrawalRow => ({
      ...present(row, ctx.actor, may(ctx.actor, withdrawHits, row)),
      ...{ opinionId: row.opinion_id, candidateId: row.candidate_id, name: row.name },
      ...{ villageName: row.short_name, divisionKind: row.kind, post: row.post },
      ...{ department: row.department, code: row.code, title: row.title },
    }),
  );
}
