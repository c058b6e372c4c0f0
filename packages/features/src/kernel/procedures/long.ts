// A write that takes long: watched by its actor, and cancelled as long as nothing of it is kept.

import type { Tx } from '@xianfeng/database';
import { found } from '../access/policy.js';
import type { WriteContext } from '../context.js';
import { AppError } from '../errors.js';
import type { Receipt } from '../schema.js';
import type { LongWrite, Progress } from './long-writes.js';
import { answerCancelled, receiptBefore, transact } from './transact.js';
import { toAppError } from './trpc.js';

/**
 * Carries out a write that its actor watches and may cancel. Sent again it is not carried out again: it
 * waits for the first, and gives its answer.
 *
 * @param title what it works on: the name of the file
 * @param work says how far it is, and writes in one transaction of `transact`
 * @throws AppError write_cancelled, after which nothing of it is kept
 */
export async function longWrite(
  ctx: WriteContext,
  title: string,
  work: (progress: Progress) => Promise<Receipt>,
): Promise<Receipt> {
  const { longWrites, actor, write } = ctx;
  const key = { accountId: actor.accountId, ...write };
  await longWrites.underWay(key)?.ended;
  const before = await receiptBefore(ctx);
  if (before !== null) return before;
  const running = longWrites.begin(key, title);
  try {
    const answer = await work(running);
    running.end('done', null);
    return answer;
  } catch (error) {
    const { code, message } = toAppError(error).report();
    if (code === 'write_cancelled') running.end('cancelled', null);
    else running.end('failed', message);
    throw error;
  }
}

/**
 * Cancels a long write of the actor. Its key is kept with the answer that it was cancelled; a write keeps
 * its own answer as the last row of its transaction, so of the two the database takes one alone. Either
 * all of the write is kept and can't be cancelled any more, or nothing of it.
 *
 * @param tell records the event; a second cancel has none
 * @throws AppError not_found for a write that is not the actor's; write_finished when all of it is kept
 */
export async function cancelLong(
  ctx: WriteContext,
  id: number,
  tell: (tx: Tx, told: LongWrite) => Promise<void>,
): Promise<Receipt> {
  const running = found(ctx.longWrites.find(ctx.actor.accountId, id));
  const receipt = await transact(ctx, async (tx) => {
    const came = await answerCancelled(tx, running.key, ctx.clock.now());
    if (came === 'too_late') throw new AppError('write_finished');
    if (came === 'now') await tell(tx, running.told);
    return { id, version: 1 };
  });
  if (running.endedAt === null) running.stop();
  return receipt;
}
