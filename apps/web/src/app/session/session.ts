import { clearDrafts } from '../../components/form/drafts.js';
import { say } from '../announce.js';
import { queryClient } from '../api/query-client.js';
import { setTabAssignment, tabAssignment } from '../api/tab.js';
import { forgetCursor, stopLive } from '../live/connection.js';

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
}

/** The session has ended by itself: unsent texts stay for the same person. */
export function sessionEnded(): void {
  forget();
  say('登录已失效，请重新登录。未提交的内容已保留。', 'error');
}
