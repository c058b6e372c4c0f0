// Whether the reader sees more of an organization than its name (SEC-06).
import { useMe } from '../../app/session/me.js';

/** Administrators see the names and the tree, and no more of the Party's data (SEC-06). */
export function useMayRead(): boolean {
  return !useMe().assignment.role.endsWith('_admin');
}
