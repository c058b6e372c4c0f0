// The one way to write: a transaction with its event and its idempotency key.
import { transact as inTransaction, preparedWrite, type Tx } from '@xianfeng/database';
import { z } from 'zod';
import type { WriteContext } from '../context.js';
import { AppError } from '../errors.js';
import type { Receipt } from '../schema.js';

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

/** What came of a write. */
export interface Written<Answer> {
  answer: Answer;
  /** The same request came before: the answer is the one from then, and nothing was written now. */
  repeated: boolean;
}

/** A write whose answer is one receipt, with whether it was made before. */
export const transactReceipt = (
  ctx: WriteContext,
  work: (tx: Tx) => Promise<Receipt>,
): Promise<Written<Receipt>> => transactOnce(ctx, receipt, work);

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
    const answer = await inTransaction(ctx.db, async (tx) => {
      const given = await work(tx);
      const at = new Date(ctx.clock.now());
      await keepAnswer(tx.db, [accountId, procedure, key, inputHash, at, JSON.stringify(given)]);
      return given;
    });
    return { answer, repeated: false };
  } catch (error) {
    const before = await answerBefore(ctx);
    if (before === null) throw error;
    return { answer: kept.parse(before), repeated: true };
  }
}

/**
 * The answer to an earlier request with the key.
 *
 * @returns null where there was none
 */
async function answerBefore({ db, actor, write }: WriteContext): Promise<unknown> {
  const before = await db
    .selectFrom('idempotency')
    .select(['input_hash', 'answer'])
    .where('account_id', '=', actor.accountId)
    .where('procedure', '=', write.procedure)
    .where('key', '=', write.key)
    .executeTakeFirst();
  if (before === undefined) return null;
  if (!before.input_hash.equals(write.inputHash)) throw new AppError('key_reused');
  return before.answer;
}

/**
 * Refuses a writer who has not seen the row's newest version.
 *
 * @throws AppError stale_version
 */
export function checkVersion(row: { version: number }, seen: number): void {
  if (row.version !== seen) throw new AppError('stale_version');
}
