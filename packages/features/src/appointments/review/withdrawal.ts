// Commands that take back a hard item which was found by mistake: one person asks, a second agrees.
import type { Tx } from '@xianfeng/database';
import {
  type CivilDate,
  defaultNegativeList,
  isHardHit,
  judgeAuditor,
  stillCounts,
  todayInShanghai,
} from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  enforce,
  found,
  inScope,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { refuseOwnCase } from '../../talents/index.js';
import { hitsAbout } from '../candidate/person.js';
import { placeOf } from '../candidate/process.js';
import { closedStates } from '../candidate/rows.js';
import { hitWithdrawal, wayReleased } from '../events.js';
import { withdrawHits } from '../policy.js';
import type { answerWithdrawalInput, withdrawHitInput } from '../schema.js';

/** An item with its opinion and its candidate, the candidate locked as every step of a review does. */
async function lockHit(tx: Tx, ctx: WriteContext, hitId: number) {
  const { role, department } = ctx.actor.assignment;
  const own = role === 'joint_review_officer';
  const row = found(
    await tx.db
      .selectFrom('negative_hit as h')
      .innerJoin('review_opinion as o', 'o.id', 'h.opinion_id')
      .innerJoin('joint_review as r', 'r.id', 'o.review_id')
      .innerJoin('candidate as c', 'c.id', 'h.candidate_id')
      .where('h.id', '=', hitId)
      .$if(own, (query) => query.where('o.department', '=', department))
      .$if(!own, (query) => query.where(inScope('c.organization_path', ctx.actor)))
      .select(['h.id', 'h.hard', 'h.withdrawn', 'h.opinion_id', 'o.department', 'o.version'])
      .select(['r.result', 'c.id as candidate_id', 'c.person_id', 'c.organization_id'])
      .select(['c.organization_path', 'c.street_id', 'c.entered_by'])
      .forUpdate(['c', 'h'])
      .executeTakeFirst(),
  );
  authorize(ctx.actor, withdrawHits, row);
  return row;
}

type Locked = Awaited<ReturnType<typeof lockHit>>;

/**
 * Asks to take an item back, with the reason. Nothing changes until a second person agrees.
 *
 * @throws AppError not_found for another department's; wrong_state for a soft item, while the review is
 *   open, or once it is taken back; duplicate where it is asked for already
 */
export function askWithdrawal(
  ctx: WriteContext,
  input: z.infer<typeof withdrawHitInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const hit = await lockHit(tx, ctx, input.hitId);
    if (hit.result === null) {
      const message = '联审还没有办结，请由该部门直接修改答复。';
      throw new AppError('wrong_state', { message });
    }
    if (!hit.hard || hit.withdrawn) throw new AppError('wrong_state');
    const today = todayInShanghai(ctx.clock.now());
    await refuseOwnCase(tx, ctx.actor, { personId: hit.person_id, enteredBy: [] }, today);
    const added = await tx.db
      .insertInto('hit_withdrawal')
      .values({
        ...{ hit_id: hit.id, reason: input.reason, asked_by: ctx.actor.accountId },
        asked_at: new Date(ctx.clock.now()),
      })
      .onConflict((on) => on.column('hit_id').where('agreed', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added === undefined) {
      throw new AppError('duplicate', { message: '这一项已申请撤销，正在等待另一人复核。' });
    }
    await tell(tx, ctx, hit, 'asked');
    return { id: added.id, version: 1 };
  });
}

/**
 * The second person's answer. Agreed, the item stands against the person no longer, and the holders of
 * the ways that nothing else stops are told.
 *
 * @throws AppError not_found; wrong_state where it is answered; own_entry for who asked for it
 */
export function answerWithdrawal(
  ctx: WriteContext,
  input: z.infer<typeof answerWithdrawalInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { hit_id: hitId } = found(
      await tx.db
        .selectFrom('hit_withdrawal')
        .where('id', '=', input.withdrawalId)
        .select('hit_id')
        .executeTakeFirst(),
    );
    const hit = await lockHit(tx, ctx, hitId);
    const asked = await tx.db
      .selectFrom('hit_withdrawal')
      .selectAll()
      .where('id', '=', input.withdrawalId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (asked.agreed !== null) throw new AppError('wrong_state');
    const today = todayInShanghai(ctx.clock.now());
    const { accountId: auditorId } = ctx.actor;
    const auditor = { auditorId, enteredBy: [asked.asked_by], subjects: [], auditorsKin: [] };
    enforce(judgeAuditor(auditor, today));
    await refuseOwnCase(tx, ctx.actor, { personId: hit.person_id, enteredBy: [] }, today);
    await tx.db
      .updateTable('hit_withdrawal')
      .set({
        ...{ agreed: input.agreed, answer: input.text, answered_by: auditorId },
        answered_at: new Date(ctx.clock.now()),
      })
      .where('id', '=', asked.id)
      .execute();
    await tell(tx, ctx, hit, input.agreed ? 'agreed' : 'refused');
    if (input.agreed) {
      await tx.db
        .updateTable('negative_hit')
        .set({ withdrawn: true })
        .where('id', '=', hit.id)
        .execute();
      await releaseWays(tx, ctx, hit, today);
    }
    return { id: asked.id, version: 2 };
  });
}

function tell(tx: Tx, ctx: WriteContext, hit: Locked, state: 'asked' | 'agreed' | 'refused') {
  const { opinion_id: id, version, department, candidate_id: candidateId } = hit;
  return record(tx, ctx, hitWithdrawal, {
    ...{ id, version, place: { ...placeOf(hit), department } },
    data: { candidateId, department, state },
  });
}

/** Tells the holders of the person's open ways, but for those that another hard item still stops. */
async function releaseWays(
  tx: Tx,
  ctx: WriteContext,
  { person_id: personId }: Locked,
  today: CivilDate,
): Promise<void> {
  const ways = await tx.db
    .selectFrom('candidate')
    .where('person_id', '=', personId)
    .where('state', 'not in', closedStates)
    .orderBy('id')
    .select(['id', 'version', 'state', 'person_id', 'organization_id', 'organization_path'])
    .select('street_id')
    .execute();
  for (const way of ways) {
    const hits = await hitsAbout(tx.db, way, today, null);
    const stopped = hits.some((hit) => {
      const item = hit.item ?? defaultNegativeList.find(({ code }) => code === hit.code);
      return isHardHit(hit) && (item === undefined || stillCounts(item, hit, today));
    });
    if (stopped) continue;
    await record(tx, ctx, wayReleased, {
      ...{ id: way.id, version: way.version, place: placeOf(way) },
      data: { organizationId: way.organization_id, state: way.state },
    });
  }
}
