// Queries of batches of incumbents.
import { todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { type ActorContext, authorize, found, may, orderedBy, type Page } from '../kernel/index.js';
import { TABLE_SHOWN } from '../kit/sheet/schema.js';
import { divisionKind } from '../talents/index.js';
import { batchRows, presentBatch, presentIncumbent, readRecords } from './batch/batches.js';
import { judgeBatch } from './batch/own-case.js';
import { planIncumbents } from './plan/plan.js';
import { answerBatch, enterBatch, readBatch } from './policy.js';
import type { BatchDetail, BatchRow, batchesInput, IncumbentRow } from './schema.js';

const byId = orderedBy('id');

/** Batches of the scope, the latest first. */
export async function listBatches(
  ctx: ActorContext,
  input: z.infer<typeof batchesInput>,
): Promise<Page<BatchRow>> {
  const after = byId.after(input.cursor);
  let query = batchRows(ctx.db, ctx.actor)
    .orderBy('b.id', 'desc')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('b.id', '<', after[0]);
  if (input.state) query = query.where('b.state', '=', input.state);
  return byId.page(await query.execute(), input.limit, (row) => [row.id], presentBatch);
}

/** Nobody counts on beyond this. */
const MOST_WAITING = 100;

/** How many batches wait for the district's answer, for a card of the home page. */
export async function waitingBatches(ctx: ActorContext): Promise<{ batches: number }> {
  const rows = await batchRows(ctx.db, ctx.actor)
    .where('b.state', '=', 'submitted')
    .limit(MOST_WAITING)
    .execute();
  return { batches: rows.length };
}

/** One batch with its people, judged as things stand now. @throws AppError not_found */
export async function getBatch(ctx: ActorContext, id: number): Promise<BatchDetail> {
  const row = found(await batchRows(ctx.db, ctx.actor).where('b.id', '=', id).executeTakeFirst());
  authorize(ctx.actor, readBatch, row);
  const open = row.state === 'submitted';
  const lines = await readRecords(ctx.db, ctx.keys, id);
  const today = todayInShanghai(ctx.clock.now());
  const read = { count: lines.length, lines, errors: [] };
  const plan = open
    ? await planIncumbents(
        ctx.db,
        ctx.keys,
        { path: row.organization_path, seenFrom: ctx.actor.assignment.organizationPath },
        read,
        today,
      )
    : null;
  const own = open ? await judgeBatch(ctx.db, ctx, row, today) : null;
  const mayAnswer = open && may(ctx.actor, answerBatch, row);
  return {
    ...presentBatch(row),
    people: plan
      ? plan.planned.map((each) => presentIncumbent(each, null))
      : await confirmedPeople(ctx, id),
    errors: plan?.errors.slice(0, TABLE_SHOWN) ?? [],
    errorCount: plan?.errors.length ?? 0,
    needsOpinion: plan?.planned.some(({ findings }) => findings.length > 0) ?? false,
    mayConfirm: mayAnswer && own?.outcome !== 'block' && plan?.errors.length === 0,
    mayReturn: mayAnswer,
    mayWithdraw: open && may(ctx.actor, enterBatch, row),
    ownEntry: mayAnswer ? (own?.findings[0]?.message ?? null) : null,
  };
}

/** Who came into office by a batch. */
async function confirmedPeople(ctx: ActorContext, batchId: number): Promise<IncumbentRow[]> {
  const rows = await ctx.db
    .selectFrom('service_record as r')
    .innerJoin('organization as o', 'o.id', 'r.organization_id')
    .where('r.batch_id', '=', batchId)
    .orderBy('r.line')
    .select(['r.line', 'r.facts', 'r.candidate_id', 'r.organization_id', 'o.short_name'])
    .select(divisionKind('o').as('kind'))
    .execute();
  return rows.map(({ line, facts, candidate_id: candidateId, ...at }) => {
    const village = { organizationId: at.organization_id, name: at.short_name, kind: at.kind };
    return presentIncumbent({ line, facts, village, findings: [] }, candidateId);
  });
}
