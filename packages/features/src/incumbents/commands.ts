// Commands on a batch of incumbents: preview, submit, confirm, return, withdraw.
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorize,
  checkVersion,
  enforce,
  found,
  inSubtree,
  longWrite,
  type Progress,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import {
  bytesOf,
  importing,
  type Judged,
  refuseErrors,
  type TableBytes,
} from '../kit/sheet/index.js';
import { batchRows, presentIncumbent, readRecords, type SelectedBatch } from './batch/batches.js';
import { judgeBatch } from './batch/own-case.js';
import { batchEvents } from './events.js';
import { type IncumbentPlan, planIncumbents } from './plan/plan.js';
import { writeIncumbent } from './plan/write.js';
import { answerBatch, enterBatch } from './policy.js';
import type {
  BatchState,
  confirmInput,
  IncumbentColumn,
  IncumbentPreview,
  IncumbentRow,
  returnInput,
  submitInput,
  withdrawInput,
} from './schema.js';
import { sealedRecord } from './sealed.js';
import { type IncumbentLine, type IncumbentLines, readLines } from './table/lines.js';

type JudgedIncumbents = IncumbentPlan & Judged<IncumbentColumn, IncumbentRow>;

/** Who previews or hands in, and why papers are missing where a row does not say so itself. */
type By = ActorContext & { missingReason: string };

const table = importing<IncumbentColumn, IncumbentRow, By, IncumbentLines, JudgedIncumbents>({
  read: readLines,
  judge: async (db, { actor, clock, keys, missingReason }, read, progress) => {
    const today = todayInShanghai(clock.now());
    const { organizationPath: path } = actor.assignment;
    const lines = { ...read, lines: read.lines.map((line) => explained(line, missingReason)) };
    const of = { path, seenFrom: path };
    const plan = await planIncumbents(db, keys, of, lines, today, progress);
    const judged = plan.planned.map((one) => ({
      ...{ line: one.line, state: 'new' as const },
      shown: presentIncumbent(one, null),
    }));
    return { ...plan, judged };
  },
});

/** A row of a register takes over why its papers are missing. */
function explained(line: IncumbentLine, missingReason: string): IncumbentLine {
  if (line.facts.missingReason !== '') return line;
  return { ...line, facts: { ...line.facts, missingReason } };
}

/** What a table would bring on record, and what speaks against it line by line; it writes nothing. */
export async function previewBatch(ctx: By, file: TableBytes): Promise<IncumbentPreview> {
  const { plan, preview } = await table.preview(ctx.db, ctx, file);
  return {
    ...preview,
    people: new Set(plan.planned.map(({ residentId }) => residentId)).size,
    villages: new Set(plan.planned.map(({ village }) => village.organizationId)).size,
  };
}

/**
 * Hands a batch in: what the papers say is kept, and no one is in office by it. Another person has
 * to confirm it.
 *
 * @throws AppError import_has_errors; stale_version where it is not what was previewed
 */
export async function submitBatch(
  ctx: WriteContext,
  input: z.infer<typeof submitInput>,
): Promise<Receipt> {
  const { organizationId, organizationPath } = ctx.actor.assignment;
  authorize(ctx.actor, enterBatch, { organization_path: organizationPath });
  const file = { ...bytesOf(input), checksum: input.checksum };
  const by = { ...ctx, missingReason: input.missingReason };
  return table.commit(by, file, async (tx, plan, progress) => {
    const batch = await tx.db
      .insertInto('service_batch')
      .values({
        organization_id: organizationId,
        organization_path: organizationPath,
        state: 'submitted',
        reason: input.reason,
        file_name: input.fileName,
        row_count: plan.planned.length,
        entered_by: ctx.actor.accountId,
        entered_at: new Date(ctx.clock.now()),
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    const records = plan.planned.map(({ line, village, residentId, facts }) => {
      return {
        batch_id: batch.id,
        line,
        organization_id: village.organizationId,
        post: facts.post,
        resident_id: sealedRecord.seal(ctx.keys, residentId, 'resident_id', batch.id, line),
        facts: JSON.stringify({ ...facts, code: village.divisionCode }),
      };
    });
    const done = progress.begin('writing', records.length);
    for (let start = 0; start < records.length; start += CHUNK) {
      const chunk = records.slice(start, start + CHUNK);
      await tx.db.insertInto('service_record').values(chunk).execute();
      done(start + chunk.length);
    }
    await record(tx, ctx, batchEvents.submitted, {
      ...batch,
      place: { organizationId, organizationPath },
      data: { organizationId, state: 'submitted', rows: records.length },
    });
    return batch;
  });
}

/** Rows of one statement. */
const CHUNK = 500;

async function lockBatch(tx: Tx, ctx: WriteContext, id: number): Promise<SelectedBatch> {
  return found(
    await batchRows(tx.db, ctx.actor).where('b.id', '=', id).forUpdate(['b']).executeTakeFirst(),
  );
}

function refuseAnswered({ state }: SelectedBatch): void {
  if (state !== 'submitted') throw new AppError('wrong_state');
}

/**
 * Confirms a batch: every line is judged again as things stand now, and all of its people come into
 * office with their proofs, or none.
 *
 * @throws AppError own_entry for the actor who entered it; stale_version; wrong_state;
 *   import_has_errors where a line is against a rule by now; rule_blocked where a line asks for the
 *   approver's word and has none
 */
export function confirmBatch(
  ctx: WriteContext,
  input: z.infer<typeof confirmInput>,
): Promise<Receipt> {
  const title = `补录确认（第${input.id}批）`;
  return longWrite(ctx, title, (progress) => confirmed(ctx, input, progress));
}

function confirmed(
  ctx: WriteContext,
  input: z.infer<typeof confirmInput>,
  progress: Progress,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const batch = await lockBatch(tx, ctx, input.id);
    authorize(ctx.actor, answerBatch, batch);
    checkVersion(batch, input.version);
    refuseAnswered(batch);
    const today = todayInShanghai(ctx.clock.now());
    enforce(await judgeBatch(tx.db, ctx, batch, today));
    await closeVillages(tx, batch);
    const lines = await readRecords(tx.db, ctx.keys, batch.id);
    const read = { count: lines.length, lines, errors: [] };
    const seenFrom = ctx.actor.assignment.organizationPath;
    const of = { path: batch.organization_path, seenFrom };
    const plan = await planIncumbents(tx.db, ctx.keys, of, read, today, progress);
    refuseErrors(plan.errors);
    refuseUnsaid(
      plan.planned.flatMap(({ findings }) => findings),
      input.opinion,
    );
    const receipt = await answer(tx, ctx, batch, 'confirmed', input.opinion);
    const done = progress.begin('writing', plan.planned.length);
    for (const [index, one] of plan.planned.entries()) {
      await writeIncumbent(tx, ctx, batch, plan, one);
      done(index + 1);
    }
    return receipt;
  });
}

function refuseUnsaid(findings: Parameters<typeof enforce>[0]['findings'], opinion: string): void {
  const [first] = findings;
  if (first === undefined || opinion !== '') return;
  throw new AppError('rule_blocked', {
    message: `有的行需要人工确认：${first.message}请在确认意见中写明核实情况。`,
    fields: [{ path: 'opinion', message: '请写明核实情况' }],
    findings,
  });
}

/** No other write fills or sets seats in these villages until this batch is through. */
async function closeVillages(tx: Tx, batch: SelectedBatch): Promise<void> {
  await tx.db
    .selectFrom('organization as o')
    .where(inSubtree('o.path', batch.organization_path))
    .where('o.id', 'in', (eb) =>
      eb.selectFrom('service_record').where('batch_id', '=', batch.id).select('organization_id'),
    )
    .orderBy('o.id')
    .select('o.id')
    .forUpdate()
    .execute();
}

async function answer(
  tx: Tx,
  ctx: WriteContext,
  batch: SelectedBatch,
  state: Exclude<BatchState, 'submitted'>,
  opinion: string,
): Promise<Receipt> {
  const version = batch.version + 1;
  await tx.db
    .updateTable('service_batch')
    .set({
      state,
      opinion,
      answered_by: ctx.actor.accountId,
      answered_at: new Date(ctx.clock.now()),
      version,
    })
    .where('id', '=', batch.id)
    .execute();
  const { organization_id: organizationId, organization_path: organizationPath } = batch;
  await record(tx, ctx, batchEvents[state], {
    id: batch.id,
    version,
    place: { organizationId, organizationPath },
    data: { organizationId, state, rows: batch.row_count },
  });
  return { id: batch.id, version };
}

/** Sends a batch back to the street, with the reason; its people are kept nowhere. */
export function returnBatch(
  ctx: WriteContext,
  input: z.infer<typeof returnInput>,
): Promise<Receipt> {
  return endBatch(ctx, input, 'returned', input.opinion);
}

/** Takes a batch back that is not answered yet. */
export function withdrawBatch(
  ctx: WriteContext,
  input: z.infer<typeof withdrawInput>,
): Promise<Receipt> {
  return endBatch(ctx, input, 'withdrawn', '');
}

function endBatch(
  ctx: WriteContext,
  input: { id: number; version: number },
  state: 'returned' | 'withdrawn',
  opinion: string,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const batch = await lockBatch(tx, ctx, input.id);
    authorize(ctx.actor, state === 'returned' ? answerBatch : enterBatch, batch);
    checkVersion(batch, input.version);
    refuseAnswered(batch);
    await tx.db.deleteFrom('service_record').where('batch_id', '=', batch.id).execute();
    return answer(tx, ctx, batch, state, opinion);
  });
}
