// SEC-04: who has to prove by a second factor who they are.
import type { Role } from '../roles.js';
import type { SecSettings } from '../settings/general/sec.js';

/** The setting that decides about a role; true: always, whatever the district chooses. */
const needed: Readonly<Record<Role, keyof SecSettings | true>> = {
  system_admin: true,
  security_admin: true,
  audit_admin: true,
  system: true,
  district_auditor: true,
  district_approver: true,
  joint_review_officer: 'sec.factorDepartments',
  department_officer: 'sec.factorDepartments',
  street_organizer: 'sec.factorStreets',
  branch_secretary: 'sec.factorBranches',
  organization_commissioner: 'sec.factorBranches',
  general_branch_secretary: 'sec.factorBranches',
  village_accountant: 'sec.factorVillages',
  village_supervisor: 'sec.factorVillages',
  member: 'sec.factorMembers',
};

/**
 * SEC-04: whether an account that holds these roles needs a second factor. Administrators and the
 * officers of the district always do; the district decides about the others.
 */
export function needsSecondFactor(held: readonly Role[], settings: SecSettings): boolean {
  return held.some((role) => {
    const by = needed[role];
    return by === true || settings[by] === true;
  });
}
