// Command that lets everybody try an account again who was slowed or locked.
import type { z } from 'zod';
import {
  AppError,
  may,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { accountUnlocked } from '../events.js';
import { mayUnlock } from '../policy.js';
import type { guessedInput } from '../schema.js';
import { forgiveAll } from './counting.js';
import { findGuessed } from './views.js';

/**
 * Takes back what wrong passwords for an account led to: waits and locks end, counts begin anew. Its
 * owner is still told of them.
 *
 * @throws AppError not_found outside the scope; forbidden where a higher office has to do it, and for
 *   the own account; wrong_state where nothing is counted
 */
export function unlockAccount(
  ctx: WriteContext,
  input: z.infer<typeof guessedInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const guessed = await findGuessed(tx.db, ctx, input);
    if (guessed === null) throw new AppError('wrong_state');
    if (!may(ctx.actor, mayUnlock, guessed)) {
      throw new AppError('forbidden', {
        message: '您不能给这个账号解锁：请由能给它发激活码的人，或安全管理员办理。',
      });
    }
    const { accountId, version } = guessed;
    // Whoever signs in holds this row while a guess is counted.
    await tx.db
      .selectFrom('account')
      .select('id')
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirst();
    if (!(await forgiveAll(tx, accountId))) throw new AppError('wrong_state');
    const { organizationId, organizationPath } = ctx.actor.assignment;
    await record(tx, ctx, accountUnlocked, {
      id: accountId,
      version,
      place: { organizationId, organizationPath, accountId },
      data: { accountId },
    });
    return { id: accountId, version };
  });
}
