/** Many cases moved at once under one decision: all of them or none, or each with its own answer. */
import type { Tx } from '@xianfeng/database';
import type { CivilDate } from '@xianfeng/rules';
import { z } from 'zod';
import {
  AppError,
  authorize,
  type ErrorReport,
  found,
  type Policy,
  type Receipt,
  transactWith,
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
  /**
   * `all`: every case moves, or none, and the first refusal is thrown. `together`: every case moves, or
   * none, and each that cannot is told why. `each`: those that can, and the others are told why not.
   */
  readonly answer: 'all' | 'together' | 'each';
}

/** A case that did not move, with the reason. */
export interface RefusedCase {
  readonly id: number;
  readonly report: ErrorReport;
}

/** What became of many cases. */
export interface ManyMoved {
  readonly decisionId: number | null;
  readonly moved: readonly Receipt[];
  readonly refused: readonly RefusedCase[];
}

const manyMoved = z.custom<ManyMoved>(
  (kept) => typeof kept === 'object' && kept !== null && 'moved' in kept && 'refused' in kept,
);

/** Carries out a write of many cases once: the same key gives the same answer again. */
export const transactMany = (
  ctx: WriteContext,
  work: (tx: Tx) => Promise<ManyMoved>,
): Promise<ManyMoved> => transactWith(ctx, manyMoved, work);

/**
 * Does something with each of many records, those that refuse it left out.
 *
 * @throws AppError invalid_input for none or too many; where all refuse, the first refusal
 */
export async function forEachCase<Item extends { readonly id: number }, Done>(
  items: readonly Item[],
  work: (item: Item) => Promise<Done>,
): Promise<{ done: Done[]; refused: RefusedCase[] }> {
  refuseCount(items.length);
  const done: Done[] = [];
  const refused: { id: number; error: AppError }[] = [];
  for (const item of items) {
    try {
      done.push(await work(item));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ id: item.id, error });
    }
  }
  const [first] = refused;
  if (done.length === 0 && first !== undefined) throw first.error;
  return { done, refused: refused.map(({ id, error }) => ({ id, report: error.report() })) };
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
 * @throws AppError invalid_input for none or too many; the first refusal with `all`, and where none moves
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
  const judge = async ({ id, version }: (typeof items)[number]): Promise<Ready<T>> =>
    judgeOne(tx, ctx, process, given, found(rows.find((row) => row.id === id)), version);
  const { ready, refused } =
    given.answer === 'all' ? await judgeAll(items, judge) : await judgeEach(items, judge);
  if (given.answer === 'together' && refused.length > 0) {
    return { decisionId: null, moved: [], refused };
  }
  const decisionId = await insertDecision(tx, ctx, given.decision);
  const kept: KeptMove[] = [];
  for (const { taken, asked, judged } of ready) {
    kept.push(await carryOut(tx, ctx, taken, { ...asked, decisionId }, judged));
  }
  await insertMoves(tx, kept);
  const moved: Receipt[] = [];
  for (const { taken, asked, judged } of ready) {
    await recordTransition(tx, ctx, taken, asked.event, judged);
    await asked.after?.();
    moved.push({ id: taken.row.id, version: judged.next.version });
  }
  return { decisionId, moved, refused };
}

async function judgeAll<Item, Judged>(
  items: readonly Item[],
  judge: (item: Item) => Promise<Judged>,
) {
  const ready: Judged[] = [];
  for (const item of items) ready.push(await judge(item));
  return { ready, refused: [] };
}

async function judgeEach<Item extends { id: number }, Judged>(
  items: readonly Item[],
  judge: (item: Item) => Promise<Judged>,
) {
  const { done, refused } = await forEachCase(items, judge);
  return { ready: done, refused };
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
