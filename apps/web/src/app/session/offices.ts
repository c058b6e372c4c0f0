// The offices of a branch, as screens offer by them.
import type { Role } from '@xianfeng/features/kernel/schema';

/** The two offices of a branch that plan, record and send in. */
export function isBranchOffice(role: Role): boolean {
  return role === 'branch_secretary' || role === 'organization_commissioner';
}
