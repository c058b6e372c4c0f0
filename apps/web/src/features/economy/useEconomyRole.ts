// What the screens of the economy offer to the reader's role.
import { useMe } from '../../app/session/me.js';

/** What the screens offer to whom; the server decides again. */
export function useEconomyRole() {
  const { role } = useMe().assignment;
  const village =
    role === 'village_accountant' ||
    role === 'branch_secretary' ||
    role === 'organization_commissioner';
  const district =
    role === 'district_auditor' || role === 'district_approver' || role === 'department_officer';
  return {
    /** Works for one village, and sees it alone. */
    village,
    checks:
      role === 'street_organizer' || role === 'district_auditor' || role === 'district_approver',
    imports: role !== 'organization_commissioner',
    district,
  };
}
