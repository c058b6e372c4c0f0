import type { Me } from '@xianfeng/features/accounts/schema';
import { clearDrafts } from '../../components/form/drafts.js';
import { queryClient } from '../api/query-client.js';
import { setTabAssignment, tabAssignment } from '../api/tab.js';
import { forgetCursor, stopLive } from '../live/connection.js';
import { clearIntentions } from '../write/intentions.js';
import { ensureMe } from './me.js';

/** Everything that this tab holds of one person or assignment goes, so that none of it meets the next. */
function forget(): void {
  stopLive();
  forgetCursor();
  queryClient.clear();
}

/** Works on under another assignment of the same person: nothing of the former scope stays. */
export function switchAssignment(id: number): void {
  if (tabAssignment.get() === id) return;
  forget();
  setTabAssignment(id);
}

/** The person has left on purpose: unsent texts go too, somebody else may use this computer. */
export function signedOutByChoice(): void {
  forget();
  setTabAssignment(null);
  clearDrafts();
  clearIntentions(sessionStorage);
}

/**
 * The session or the assignment in use has ended by itself. Unsent texts stay for the same person.
 *
 * @returns the next assignment of the same session, or null where it has ended
 */
export async function regainAccess(): Promise<Me | null> {
  forget();
  try {
    // Without an assignment named, the server chooses one that holds.
    setTabAssignment(null);
    return await ensureMe();
  } catch {
    forget();
    return null;
  }
}
