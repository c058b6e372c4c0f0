// The roles that an account holds or is to hold, with where: what a code for it would open.
import type { Db } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import type { Clock } from '../../kernel/index.js';
import type { HeldRole } from '../policy.js';

/** Roles of an account that are in force today, or begin later. */
export async function rolesHeld(
  db: Db,
  accountId: number,
  { clock }: { clock: Clock },
): Promise<HeldRole[]> {
  return (await rolesByAccount(db, [accountId], { clock })).get(accountId) ?? [];
}

/** The same of several accounts, by their ids. */
export async function rolesByAccount(
  db: Db,
  accountIds: readonly number[],
  { clock }: { clock: Clock },
): Promise<Map<number, HeldRole[]>> {
  const held = new Map<number, HeldRole[]>(accountIds.map((id) => [id, []]));
  if (accountIds.length === 0) return held;
  const today = todayInShanghai(clock.now());
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('organization', 'organization.id', 'assignment.organization_id')
    .select(['account_id', 'role', 'organization.path'])
    .where('account_id', 'in', [...accountIds])
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', today)]))
    .orderBy('assignment.id')
    .execute();
  for (const { account_id, role, path } of rows) {
    held.get(account_id)?.push({ role, organizationPath: path });
  }
  return held;
}
