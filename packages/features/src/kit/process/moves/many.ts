/** Many cases moved at once under one decision: all of them or none, or each with its own answer. */
import type { Tx } from '@xianfeng/database';
import type { CivilDate } from '@xianfeng/rules';
import {
  AppError,
  authorize,
  type ErrorReport,
  found,
  type Policy,
  type Receipt,
  type WriteContext,
} from '../../../kernel/index.js';
import type { CaseInHand, Process, ProcessTypes } from '../definition.js';
import { insertMoves, type KeptMove } from '../history.js';
import { refuseUnseen, takeCase } from '../take.js';
import {
  carryOut,
  type Judged,
  judgeTransition,
  recordTransition,
  type Transition,
} from './transition.js';

/** Most cases that one decision moves. */
export const MOST_CASES = 200;

/** A decision of a body, by its paper. */
export interface Decision {
  readonly organizationId: number;
  readonly body: string;
  readonly number: string;
  readonly on: CivilDate;
  readonly text?: string;
}

/** Which cases are to be moved, and how. */
export interface ManyTransitions<T extends ProcessTypes> {
  readonly items: readonly { readonly id: number; readonly version: number | null }[];
  readonly rule: Policy<T['row']>;
  readonly event: T['event'];
  /** What is to be done with one of them. */
  readonly move: (taken: CaseInHand<T>) => Transition<T> | Promise<Transition<T>>;
  /** Carries all the moves; left out where each stands for itself. */
  readonly decision?: Decision;
  /** `all`: every case moves, or none. `each`: those that can, and the others are told why not. */
  readonly answer: 'all' | 'each';
}

/** What became of many cases. */
export interface ManyMoved {
  readonly decisionId: number | null;
  readonly moved: readonly Receipt[];
  readonly refused: readonly { readonly id: number; readonly report: ErrorReport }[];
}

interface Ready<T extends ProcessTypes> {
  readonly taken: CaseInHand<T>;
  readonly asked: Transition<T>;
  readonly judged: Judged<T>;
}

/**
 * Moves many cases. All are judged before any is written, so that a refusal leaves nothing behind; what
 * fails while a proof is written undoes the whole.
 *
 * @throws AppError invalid_input for none or too many; with `all` the first refusal
 */
export async function transitionMany<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  process: Process<T>,
  given: ManyTransitions<T>,
): Promise<ManyMoved> {
  const items = [...new Map(given.items.map((item) => [item.id, item])).values()];
  refuseCount(items.length);
  const rows = await process.lock(
    tx,
    ctx,
    items.map(({ id }) => id).sort((a, b) => a - b),
  );
  const ready: Ready<T>[] = [];
  const refused: { id: number; report: ErrorReport }[] = [];
  for (const item of items) {
    try {
      const row = found(rows.find(({ id }) => id === item.id));
      ready.push(await judgeOne(tx, ctx, process, given, row, item.version));
    } catch (error) {
      if (given.answer === 'all' || !(error instanceof AppError)) throw error;
      refused.push({ id: item.id, report: error.report() });
    }
  }
  const decisionId = ready.length === 0 ? null : await insertDecision(tx, ctx, given.decision);
  const kept: KeptMove[] = [];
  for (const { taken, asked, judged } of ready) {
    kept.push(await carryOut(tx, ctx, taken, { ...asked, decisionId }, judged));
  }
  await insertMoves(tx, kept);
  const moved: Receipt[] = [];
  for (const { taken, asked, judged } of ready) {
    await recordTransition(tx, ctx, taken, asked.event, judged);
    moved.push({ id: taken.row.id, version: judged.next.version });
  }
  return { decisionId, moved, refused };
}

function refuseCount(count: number): void {
  if (count > 0 && count <= MOST_CASES) return;
  const message = count === 0 ? '请至少选择一项' : `一次最多办理${MOST_CASES}项，请分批办理`;
  throw new AppError('invalid_input', { fields: [{ path: 'items', message }] });
}

async function judgeOne<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  process: Process<T>,
  given: ManyTransitions<T>,
  row: T['row'],
  seen: number | null,
): Promise<Ready<T>> {
  authorize(ctx.actor, given.rule, row);
  const taken = await takeCase(tx.db, ctx, process, row);
  refuseUnseen(taken, seen, given.event);
  const asked = await given.move(taken);
  return { taken, asked, judged: await judgeTransition(tx, taken, asked) };
}

async function insertDecision(
  tx: Tx,
  ctx: WriteContext,
  decision: Decision | undefined,
): Promise<number | null> {
  if (decision === undefined) return null;
  const { id } = await tx.db
    .insertInto('case_decision')
    .values({
      organization_id: decision.organizationId,
      body: decision.body,
      number: decision.number,
      on_day: decision.on,
      text: decision.text ?? '',
      account_id: ctx.actor.accountId,
      at: new Date(ctx.clock.now()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
