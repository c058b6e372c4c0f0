// Accounts whose roles break the separation of the administrators (SEC-06).
import { excludeEachOther } from '@xianfeng/rules';
import type { ActorContext } from '../../kernel/index.js';
import { inForce } from '../account-scope.js';
import type { RoleConflict } from '../schema.js';

/** Accounts that hold roles today which exclude each other, however they came to hold them. */
export async function listConflicts(ctx: ActorContext): Promise<RoleConflict[]> {
  const held = await ctx.db
    .selectFrom('assignment')
    .innerJoin('account', 'account.id', 'assignment.account_id')
    .select(['account.id', 'account.display_name', 'assignment.role'])
    .where(inForce('assignment', ctx))
    .where('account.id', 'in', (eb) =>
      eb
        .selectFrom('assignment as g')
        .select('g.account_id')
        .where('g.role', 'in', ['system_admin', 'security_admin', 'audit_admin'])
        .where(inForce('g', ctx)),
    )
    .orderBy('account.id')
    .orderBy('assignment.id')
    .execute();
  const accounts = new Map<number, RoleConflict>();
  for (const { id, display_name, role } of held) {
    const known = accounts.get(id) ?? { accountId: id, displayName: display_name, roles: [] };
    known.roles.push(role);
    accounts.set(id, known);
  }
  return [...accounts.values()].flatMap((account) => {
    const roles = [...new Set(account.roles)];
    const apart = roles.filter((one) => roles.some((other) => excludeEachOther(one, other)));
    return apart.length === 0 ? [] : [{ ...account, roles: apart }];
  });
}
