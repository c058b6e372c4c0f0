import { transact as inTransaction, type Tx } from '@xianfeng/database';
import type { WriteContext } from './context.js';
import { AppError } from './errors.js';
import type { Receipt } from './schema.js';

/**
 * Carries out a write once: in one transaction with its event and its key. The same key with the
 * same input gives the first answer again; two at once wait for each other on the key's row.
 *
 * @throws AppError key_reused when the key came with another input before
 */
export async function transact(
  ctx: WriteContext,
  work: (tx: Tx) => Promise<Receipt>,
): Promise<Receipt> {
  const { procedure, key, inputHash } = ctx.write;
  const accountId = ctx.actor.accountId;
  return inTransaction(ctx.db, async (tx) => {
    const mine = await tx.db
      .insertInto('idempotency')
      .values({
        account_id: accountId,
        procedure,
        key,
        input_hash: inputHash,
        created_at: new Date(ctx.clock.now()),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    const row = () =>
      tx.db
        .selectFrom('idempotency')
        .select(['input_hash', 'answer'])
        .where('account_id', '=', accountId)
        .where('procedure', '=', procedure)
        .where('key', '=', key);
    if (mine === undefined) {
      const before = await row().executeTakeFirstOrThrow();
      if (!before.input_hash.equals(inputHash)) throw new AppError('key_reused');
      if (before.answer === null) throw new AppError('stale_version');
      return before.answer;
    }
    const answer = await work(tx);
    await tx.db
      .updateTable('idempotency')
      .set({ answer: JSON.stringify(answer) })
      .where('account_id', '=', accountId)
      .where('procedure', '=', procedure)
      .where('key', '=', key)
      .execute();
    return answer;
  });
}

/**
 * Refuses a writer who has not seen the row's newest version.
 *
 * @throws AppError stale_version
 */
export function checkVersion(row: { version: number }, seen: number): void {
  if (row.version !== seen) throw new AppError('stale_version');
}
