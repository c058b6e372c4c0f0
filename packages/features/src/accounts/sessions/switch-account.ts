// Command that switches an account off and on.
import {
  AppError,
  checkVersion,
  found,
  may,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { accountsInScope } from '../account-scope.js';
import { accountDisabled, accountEnabled } from '../events.js';
import { maySwitchAccount } from '../policy.js';
import { endSessionsOf } from './sessions.js';

/**
 * Switches an account off, which ends its sessions at once, or on again.
 *
 * @throws AppError not_found; forbidden for the own one; stale_version; wrong_state when it is so already
 */
export function switchAccount(
  ctx: WriteContext,
  input: { id: number; version: number },
  disabled: boolean,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const account = found(
      await tx.db
        .selectFrom('account')
        .select(['id', 'version', 'disabled'])
        .where('id', '=', input.id)
        .where(accountsInScope(ctx))
        .forUpdate()
        .executeTakeFirst(),
    );
    if (!may(ctx.actor, maySwitchAccount, account)) {
      throw new AppError('forbidden', {
        message: '不能停用或启用自己的账号，请由另一位系统管理员办理。',
      });
    }
    checkVersion(account, input.version);
    if (account.disabled === disabled) throw new AppError('wrong_state');
    const version = account.version + 1;
    await tx.db
      .updateTable('account')
      .set({ disabled, version })
      .where('id', '=', account.id)
      .execute();
    const { organizationId, organizationPath } = ctx.actor.assignment;
    await record(tx, ctx, disabled ? accountDisabled : accountEnabled, {
      id: account.id,
      version,
      place: { organizationId, organizationPath },
      data: { accountId: account.id },
    });
    if (disabled) await endSessionsOf(tx, ctx, account.id, 'disabled');
    return { id: account.id, version };
  });
}
