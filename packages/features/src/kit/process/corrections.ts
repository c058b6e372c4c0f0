/**
 * GEN-07: what was approved is never edited. A correction is a new version that says why, and stands
 * beside the ones before; where two people make it, one asks for it and another answers.
 */
import type { Tx } from '@xianfeng/database';
import { type Finding, judge, judgeAuditor, judgeRecordChange } from '@xianfeng/rules';
import { AppError, enforce, found, type Receipt, type WriteContext } from '../../kernel/index.js';
import type { CaseInHand, Process, ProcessTypes, Reader } from './definition.js';
import { insertMoves } from './history.js';
import { transition } from './moves/transition.js';
import { changeCase } from './standing.js';

/** A correction that is asked for: what the record is to say, and why. */
export interface AskedCorrection {
  readonly correctsVersion: number;
  readonly content: unknown;
  readonly reason: string;
}

/** A correction as it stands. */
export interface Correction extends AskedCorrection {
  readonly id: number;
  readonly askerId: number;
  readonly askedBy: string;
  readonly askedAt: number;
  /** Null: not answered yet. */
  readonly agreed: boolean | null;
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly answeredAt: number | null;
}

function changeFindings<T extends ProcessTypes>(
  ctx: WriteContext,
  { row, today }: CaseInHand<T>,
  { reason, correctsVersion }: AskedCorrection,
): readonly Finding[] {
  if (correctsVersion > row.version) throw new AppError('stale_version');
  const { accountId: correctedBy } = ctx.actor;
  const change = {
    action: 'correct',
    approved: true,
    reason,
    correctedBy,
    correctsVersion,
  } as const;
  return judgeRecordChange(change, today).findings;
}

/**
 * Asks for a correction; the record stays as it is until another person answers.
 *
 * @throws AppError rule_blocked without a reason; duplicate where one is asked for already
 */
export async function askCorrection<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  taken: CaseInHand<T>,
  asked: AskedCorrection,
): Promise<Receipt & { correctionId: number }> {
  enforce(judge(changeFindings(ctx, taken, asked)));
  const added = await tx.db
    .insertInto('case_correction')
    .values({
      kind: taken.process.kind,
      case_id: taken.row.id,
      corrects_version: asked.correctsVersion,
      content: JSON.stringify(asked.content),
      reason: asked.reason,
      asked_by: ctx.actor.accountId,
      asked_at: new Date(ctx.clock.now()),
    })
    .onConflict((on) => on.columns(['kind', 'case_id']).where('agreed', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) {
    throw new AppError('duplicate', { message: '这条记录已有一项更正正在等待审核，请先办结。' });
  }
  return { ...(await changeCase(tx, ctx, taken, 'correction')), correctionId: added.id };
}

/**
 * Answers a correction that another person asked for. Agreed, it becomes the next version of the record.
 *
 * @param apply writes what the correction says into the record
 * @param facts what the correction states, for the guards of a move `correct`
 * @throws AppError not_found; wrong_state where it is answered; own_entry for who asked for it
 */
export async function answerCorrection<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  taken: CaseInHand<T>,
  given: { correctionId: number; agreed: boolean; text: string },
  apply: (content: unknown) => Partial<T['columns']>,
  facts: Partial<T['facts']> = {},
): Promise<Receipt> {
  const { process, row, today } = taken;
  const correction = found(
    await tx.db
      .selectFrom('case_correction')
      .selectAll()
      .where('id', '=', given.correctionId)
      .where('kind', '=', process.kind)
      .where('case_id', '=', row.id)
      .forUpdate()
      .executeTakeFirst(),
  );
  if (correction.agreed !== null) throw new AppError('wrong_state');
  const { accountId: auditorId } = ctx.actor;
  const auditor = { auditorId, enteredBy: [correction.asked_by], subjects: [], auditorsKin: [] };
  enforce(judgeAuditor(auditor, today));
  await tx.db
    .updateTable('case_correction')
    .set({
      agreed: given.agreed,
      answer: given.text,
      answered_by: auditorId,
      answered_at: new Date(ctx.clock.now()),
    })
    .where('id', '=', correction.id)
    .execute();
  if (!given.agreed) return changeCase(tx, ctx, taken, 'correction');
  const { content, reason, corrects_version: correctsVersion } = correction;
  return correct(tx, ctx, taken, { content, reason, correctsVersion }, apply(content), facts);
}

/**
 * Makes a correction the next version of the record: kept in the history with its reason and what the
 * record says from then on. Where the machine has a move `correct`, that move judges it as well and
 * says where it leads; else the state stays.
 *
 * @param facts what the actor states with the correction, for the guards of that move
 * @throws AppError rule_blocked without a reason, or as the machine says
 */
export async function correct<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  taken: CaseInHand<T>,
  asked: AskedCorrection,
  columns: Partial<T['columns']>,
  facts: Partial<T['facts']> = {},
): Promise<Receipt> {
  const findings = changeFindings(ctx, taken, asked);
  const move = taken.machine.moves.find(({ event }) => event === 'correct');
  if (move !== undefined) {
    const { reason: text, content } = asked;
    return transition(tx, ctx, taken, {
      ...{ event: move.event, text, content, facts, findings, columns },
    });
  }
  enforce(judge(findings));
  const { process, row, state, today } = taken;
  const { accountId, assignment } = ctx.actor;
  const receipt = await changeCase(tx, ctx, taken, 'correction', { columns });
  await insertMoves(tx, [
    {
      ...{ kind: process.kind, caseId: row.id, version: receipt.version, event: 'correct' },
      ...{ from: state, to: state, on: today, text: asked.reason, findings },
      ...{ content: asked.content, accountId, role: assignment.role },
      at: new Date(ctx.clock.now()),
    },
  ]);
  return receipt;
}

/** Every correction that was asked for of a case, the earliest first. */
export async function correctionsOf<T extends ProcessTypes>(
  db: Reader,
  process: Process<T>,
  id: number,
): Promise<readonly Correction[]> {
  return (await correctionsOfMany(db, process, [id])).get(id) ?? [];
}

/** Every correction that was asked for of some cases, each case's earliest first. */
export async function correctionsOfMany<T extends ProcessTypes>(
  db: Reader,
  process: Process<T>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Correction[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('case_correction as c')
    .innerJoin('account as asker', 'asker.id', 'c.asked_by')
    .leftJoin('account as other', 'other.id', 'c.answered_by')
    .where('c.kind', '=', process.kind)
    .where('c.case_id', 'in', [...ids])
    .orderBy('c.id')
    .selectAll('c')
    .select(['asker.display_name as askedBy', 'other.display_name as answeredBy'])
    .execute();
  const all = new Map<number, Correction[]>();
  for (const row of rows) {
    const of = all.get(row.case_id) ?? [];
    of.push({
      id: row.id,
      correctsVersion: row.corrects_version,
      content: row.content,
      reason: row.reason,
      askerId: row.asked_by,
      askedBy: row.askedBy,
      askedAt: row.asked_at.getTime(),
      agreed: row.agreed,
      answer: row.answer,
      answeredBy: row.answeredBy,
      answeredAt: row.answered_at?.getTime() ?? null,
    });
    all.set(row.case_id, of);
  }
  return all;
}
