// Roles that a role may grant.
import type { GrantableRole } from '@xianfeng/features/accounts/schema';
import type { Role } from '@xianfeng/features/kernel/schema';

const byStreet = [
  'branch_secretary',
  'organization_commissioner',
  'village_accountant',
  'village_supervisor',
] as const;
const bySecurity = [
  ...byStreet,
  'street_organizer',
  'district_auditor',
  'district_approver',
  'joint_review_officer',
  'department_officer',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const;

/** Roles that an actor in this role may grant; where, the server judges. */
export function grantable(role: Role): readonly GrantableRole[] {
  if (role === 'street_organizer') return byStreet;
  return role === 'security_admin' ? bySecurity : [];
}
