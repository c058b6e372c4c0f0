// The one way to write: a transaction with its event and its idempotency key.
import { transact as inTransaction, preparedWrite, type Tx } from '@xianfeng/database';
import { z } from 'zod';
import type { WriteContext } from '../context.js';
import { AppError } from '../errors.js';
import type { Receipt } from '../schema.js';
import type { LongWriteKey } from './long-writes.js';

const keepAnswer = preparedWrite(
  'keep-answer',
  `insert into idempotency (account_id, procedure, key, input_hash, created_at, answer)
   values ($1, $2, $3, $4, $5, $6::jsonb)`,
);

const receipt: z.ZodType<Receipt> = z.looseObject({ id: z.number(), version: z.number() });

/**
 * Carries out a write once: in one transaction with its event and its key. The same key with the
 * same input gives the first answer again.
 *
 * @throws AppError key_reused when the key came with another input before
 */
export async function transact(
  ctx: WriteContext,
  work: (tx: Tx) => Promise<Receipt>,
): Promise<Receipt> {
  return (await transactOnce(ctx, receipt, work)).answer;
}

/**
 * As `transact`, where the answer is more than one receipt.
 *
 * @param kept reads the answer as it is kept with its key
 */
export async function transactWith<Answer>(
  ctx: WriteContext,
  kept: z.ZodType<Answer>,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  return (await transactOnce(ctx, kept, work)).answer;
}

/**
 * The receipt that an earlier request with the key was given.
 *
 * @returns null where there was none
 * @throws AppError write_cancelled, key_reused
 */
export async function receiptBefore(ctx: WriteContext): Promise<Receipt | null> {
  const before = await answerBefore(ctx);
  return before === null ? null : receipt.parse(before.answer);
}

/** What came of a write. */
export interface Written<Answer> {
  answer: Answer;
  /** The same request came before: the answer is the one from then, and nothing was written now. */
  repeated: boolean;
  /** When it was written, in milliseconds. */
  at: number;
}

/** A write whose answer is one receipt, with whether it was made before. */
export const transactReceipt = (
  ctx: WriteContext,
  work: (tx: Tx) => Promise<Receipt>,
): Promise<Written<Receipt>> => transactOnce(ctx, receipt, work);

/** So long a request that shows a secret may be repeated: a lost answer is asked for at once. */
const SHOWN_AGAIN_MS = 10 * 60_000;

/**
 * A write after which something secret is shown that is kept nowhere with its key: a masked field, a
 * code. Repeated soon it is the same showing; later its key shows nothing any more, so that an old key
 * is no way past the log.
 *
 * @throws AppError shown_before
 */
export async function transactShowing(
  ctx: WriteContext,
  work: (tx: Tx) => Promise<Receipt>,
): Promise<Written<Receipt>> {
  const written = await transactReceipt(ctx, work);
  const { repeated, at } = written;
  if (repeated && ctx.clock.now() - at > SHOWN_AGAIN_MS) throw new AppError('shown_before');
  return written;
}

/**
 * The key is kept with the answer, as the last row of the transaction: of two requests with one key the
 * database refuses the second, and all of its work with it. So a first request asks nothing about its
 * key; whatever comes to nothing asks whether it is a repetition. The work may therefore run for a
 * repetition too, and must have no effect outside its transaction.
 */
async function transactOnce<Answer>(
  ctx: WriteContext,
  kept: z.ZodType<Answer>,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Written<Answer>> {
  const { procedure, key, inputHash } = ctx.write;
  const { accountId } = ctx.actor;
  try {
    return await inTransaction(ctx.db, async (tx) => {
      const answer = await work(tx);
      const at = ctx.clock.now();
      const kept = [accountId, procedure, key, inputHash, new Date(at), JSON.stringify(answer)];
      await keepAnswer(tx.db, kept);
      return { answer, repeated: false, at };
    });
  } catch (error) {
    const before = await answerBefore(ctx);
    if (before === null) throw error;
    return { answer: kept.parse(before.answer), repeated: true, at: before.created_at.getTime() };
  }
}

/** Stands beside a key in place of an answer: its write was cancelled before it kept one. */
const CANCELLED = { cancelledBeforeItWasKept: true } as const;
const cancelled = z.object({ cancelledBeforeItWasKept: z.literal(true) });

/**
 * Keeps with the key of a write that it was cancelled. While the write is about to commit, it waits for
 * what comes of it.
 *
 * @returns whether it is cancelled now, was before, or has kept its own answer
 */
export async function answerCancelled(
  tx: Tx,
  of: LongWriteKey,
  now: number,
): Promise<'now' | 'before' | 'too_late'> {
  const { accountId, procedure, key, inputHash } = of;
  const kept = await tx.db
    .insertInto('idempotency')
    .values({
      ...{ account_id: accountId, procedure, key, input_hash: inputHash },
      ...{ created_at: new Date(now), answer: JSON.stringify(CANCELLED) },
    })
    .onConflict((on) => on.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (kept !== undefined) return 'now';
  const { answer } = await tx.db
    .selectFrom('idempotency')
    .select('answer')
    .where('account_id', '=', accountId)
    .where('procedure', '=', procedure)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return cancelled.safeParse(answer).success ? 'before' : 'too_late';
}

/**
 * The answer to an earlier request with the key.
 *
 * @returns null where there was none
 * @throws AppError write_cancelled, key_reused
 */
async function answerBefore({ db, actor, write }: WriteContext) {
  const before = await db
    .selectFrom('idempotency')
    .select(['input_hash', 'answer', 'created_at'])
    .where('account_id', '=', actor.accountId)
    .where('procedure', '=', write.procedure)
    .where('key', '=', write.key)
    .executeTakeFirst();
  if (before === undefined) return null;
  if (cancelled.safeParse(before.answer).success) throw new AppError('write_cancelled');
  if (!before.input_hash.equals(write.inputHash)) throw new AppError('key_reused');
  return before;
}

/**
 * Refuses a writer who has not seen the row's newest version.
 *
 * @throws AppError stale_version
 */
export function checkVersion(row: { version: number }, seen: number): void {
  if (row.version !== seen) throw new AppError('stale_version');
}
