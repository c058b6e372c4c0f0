// Whether the actor works for a village, a street or the district, for screens about villages.
import type { Role } from '@xianfeng/features/kernel/labels';
import { useMe } from '../../app/session/me.js';

const villageRoles: readonly Role[] = ['branch_secretary', 'organization_commissioner'];
const districtRoles: readonly Role[] = ['district_auditor', 'district_approver'];

/** From where the actor looks at the villages; what may be done, the server says. */
export function useReach() {
  const { role } = useMe().assignment;
  return {
    village: villageRoles.includes(role),
    street: role === 'street_organizer',
    district: districtRoles.includes(role),
    /** TAL-10: who recommends people. */
    recommends: role === 'branch_secretary' || role === 'street_organizer',
  };
}
