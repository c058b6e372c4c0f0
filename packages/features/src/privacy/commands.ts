// Commands on the notice: that it was read, and a new version.
import { sql } from 'kysely';
import type { z } from 'zod';
import { AppError, type Receipt, record, transact, type WriteContext } from '../kernel/index.js';
import { noticePublished, noticeRead } from './events.js';
import { currentNotice } from './queries.js';
import { type noteReadInput, noticeContent, type publishInput } from './schema.js';

/**
 * Notes that the actor has read the version in force. Read again it is as it was.
 *
 * @throws AppError stale_version for another version than the one in force
 */
export function noteRead(
  ctx: WriteContext,
  { number }: z.infer<typeof noteReadInput>,
): Promise<Receipt> {
  const { accountId } = ctx.actor;
  return transact(ctx, async (tx) => {
    const current = await currentNotice(tx);
    if (current.number !== number) throw new AppError('stale_version');
    const noted = await tx.db
      .insertInto('privacy_reading')
      .values({ account_id: accountId, number, read_at: new Date(ctx.clock.now()) })
      .onConflict((on) => on.doNothing())
      .returning('number')
      .executeTakeFirst();
    const receipt = { id: number, version: 1 };
    if (noted === undefined) return receipt;
    await record(tx, ctx, noticeRead, {
      ...receipt,
      place: { organizationId: null, accountId },
      data: { number },
    });
    return receipt;
  });
}

/**
 * Publishes a version; everybody is shown it at the next step, and reads it again.
 *
 * @throws AppError stale_version when another one was published since; invalid_input for the same words
 */
export function publishNotice(
  ctx: WriteContext,
  { seen, reason, ...words }: z.infer<typeof publishInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    // One after the other: each version is written over the one before.
    await sql`lock table privacy_notice in share row exclusive mode`.execute(tx.db);
    const current = await currentNotice(tx);
    if (current.number !== seen) throw new AppError('stale_version');
    const content = noticeContent.parse(words);
    if (JSON.stringify(content) === JSON.stringify(current.content)) {
      const message = '内容没有变化，不必发布新的版本';
      throw new AppError('invalid_input', { fields: [{ path: 'handler', message }] });
    }
    const number = current.number + 1;
    await tx.db
      .insertInto('privacy_notice')
      .values({
        number,
        content: JSON.stringify(content),
        reason,
        published_by: ctx.actor.accountId,
        published_at: new Date(ctx.clock.now()),
      })
      .execute();
    const receipt = { id: number, version: 1 };
    await record(tx, ctx, noticePublished, {
      ...receipt,
      place: ctx.actor.assignment,
      data: { number },
    });
    return receipt;
  });
}
