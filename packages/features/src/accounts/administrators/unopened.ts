// Accounts that their owner has not opened yet: made without a usable login or password.
import { randomUUID } from 'node:crypto';
import type { Tx } from '@xianfeng/database';
import type { Clock } from '../../kernel/index.js';
import { hashPassword } from '../passwords/passwords.js';

const PLACEHOLDER = '未启用-';

/**
 * Whether the account is not opened yet. Its owner chooses a login and a password at opening, so
 * that both signs are never left together.
 */
export function isUnopened(account: { login: string; must_change_password: boolean }): boolean {
  return account.must_change_password && account.login.startsWith(PLACEHOLDER);
}

/**
 * Makes the account of a person who is a member nowhere. It cannot be signed in to: its owner
 * chooses login and password when opening it with a code.
 */
export async function addUnopened(
  tx: Tx,
  clock: Clock,
  displayName: string,
): Promise<{ id: number; version: number }> {
  const now = new Date(clock.now());
  return tx.db
    .insertInto('account')
    .values({
      person_id: null,
      login: `${PLACEHOLDER}${randomUUID().slice(0, 8)}`,
      display_name: displayName,
      password_hash: await hashPassword(randomUUID()),
      password_changed_at: now,
      must_change_password: true,
      created_at: now,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}
