// Leaving and regaining a session: sign out, switch assignment, time out.
import { hashKey } from '@tanstack/react-query';
import type { Me } from '@xianfeng/features/accounts/schema';
import { accessLost } from '../api/faults.js';
import { codeOf } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { api } from '../api/trpc.js';
import { startLive, stopLive } from '../live/live.js';
import { forgetPosition } from '../live/position.js';
import { setTabAssignment, tabAssignment } from '../tab/assignment.js';
import { clearDrafts } from '../write/drafts.js';
import { clearIntentions } from '../write/intentions.js';
import type { Writable } from '../write/useWrite.js';
import { ensureMe, meQuery } from './me.js';
import { wayIn } from './way-in.js';

/**
 * Everything that this tab holds under one assignment goes, so that none of it stays for the next.
 * The signed-in user stays visible until the server has answered under the new one.
 */
function forgetScope(): void {
  stopLive();
  forgetPosition();
  const me = hashKey(meQuery.queryKey);
  queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash !== me });
}

/** Works on under another assignment of the same person. */
export function switchAssignment(id: number): void {
  if (tabAssignment.get() === id) return;
  forgetScope();
  setTabAssignment(id);
}

/**
 * A way of signing out. The live connection ends first: its own “signed out” would otherwise be taken
 * for a session that ended by itself.
 */
function leavingBy<Output>(procedure: Writable<undefined, Output>): Writable<undefined, Output> {
  return {
    mutate: async (input, options) => {
      const assignment = tabAssignment.get();
      stopLive();
      try {
        return await procedure.mutate(input, options);
      } catch (error) {
        if (assignment !== null) startLive(assignment);
        throw error;
      }
    },
  };
}

/** Signs out on this device. */
export const signOut = leavingBy({ mutate: () => api.accounts.signOut.mutate() });

/** Signs out on all devices of the account. */
export const signOutEverywhere = leavingBy({
  mutate: () => api.accounts.signOutEverywhere.mutate(),
});

/** The person has left on purpose: unsent texts go too, another person may use this computer. */
export function signedOutByChoice(): void {
  forgetScope();
  queryClient.clear();
  setTabAssignment(null);
  clearDrafts();
  clearIntentions(sessionStorage);
}

/** No sign of life for long: signed out. Unsent texts stay for the same person. */
export async function signOutAfterRest(): Promise<void> {
  stopLive();
  // Without a connection the server ends the session by its own clock a minute later.
  await api.accounts.signOut.mutate().catch(() => undefined);
  accessLost();
}

/**
 * The session or the assignment in use has ended by itself. Unsent texts stay for the same person.
 *
 * @returns the next assignment of the same session, or where a session leads that may not go on
 */
export async function regainAccess(): Promise<{ me: Me } | { lost: ReturnType<typeof wayIn> }> {
  forgetScope();
  // Without an assignment named, the server chooses one that holds.
  setTabAssignment(null);
  try {
    return { me: await ensureMe() };
  } catch (error) {
    stopLive();
    return { lost: wayIn(codeOf(error)) };
  }
}
