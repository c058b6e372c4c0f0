// Whether the reader sees more of an organization than its name (SEC-06).
import { partyRoles } from '@xianfeng/features/kernel/labels';
import { useMe } from '../../app/session/me.js';

/** Administrators and officers of departments see the names and the tree, and no more of the Party's data. */
export function useMayRead(): boolean {
  const { role } = useMe().assignment;
  return partyRoles.some((one) => one === role);
}
