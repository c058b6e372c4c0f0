// The one way to write: a transaction with its event and its idempotency key.
import { transact as inTransaction, prepared, preparedWrite, type Tx } from '@xianfeng/database';
import { z } from 'zod';
import type { WriteContext } from '../context.js';
import { AppError } from '../errors.js';
import type { Receipt } from '../schema.js';

// Each write runs these two, so they are planned once for each connection.
const takeKey = prepared<{ key: string }>(
  'take-key',
  `insert into idempotency (account_id, procedure, key, input_hash, created_at)
   values ($1, $2, $3, $4, $5) on conflict do nothing returning key`,
);
const keepAnswer = preparedWrite(
  'keep-answer',
  `update idempotency set answer = $4::jsonb
   where account_id = $1 and procedure = $2 and key = $3`,
);

const receipt: z.ZodType<Receipt> = z.looseObject({ id: z.number(), version: z.number() });

/**
 * Carries out a write once: in one transaction with its event and its key. The same key with the
 * same input gives the first answer again; two at once wait for each other on the key's row.
 *
 * @throws AppError key_reused when the key came with another input before
 */
export function transact(ctx: WriteContext, work: (tx: Tx) => Promise<Receipt>): Promise<Receipt> {
  return transactWith(ctx, receipt, work);
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
  const { procedure, key, inputHash } = ctx.write;
  const mine = [ctx.actor.accountId, procedure, key] as const;
  return inTransaction(ctx.db, async (tx) => {
    const taken = await takeKey(tx.db, [...mine, inputHash, new Date(ctx.clock.now())]);
    if (taken.length === 0) return kept.parse(await answerBefore(tx, ctx));
    const answer = await work(tx);
    await keepAnswer(tx.db, [...mine, JSON.stringify(answer)]);
    return answer;
  });
}

async function answerBefore(tx: Tx, { actor, write }: WriteContext): Promise<unknown> {
  const before = await tx.db
    .selectFrom('idempotency')
    .select(['input_hash', 'answer'])
    .where('account_id', '=', actor.accountId)
    .where('procedure', '=', write.procedure)
    .where('key', '=', write.key)
    .executeTakeFirstOrThrow();
  if (!before.input_hash.equals(write.inputHash)) throw new AppError('key_reused');
  // A key is committed together with its answer.
  if (before.answer === null) throw new Error('a key was kept without its answer');
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
