// Who is signed in, for screens and for code outside of components.
import type { Me } from '@xianfeng/features/accounts/schema';
import { createContext, use } from 'react';
import { codeOf } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { trpc } from '../api/trpc.js';
import { keepPosition } from '../live/position.js';
import { setTabAssignment, tabAssignment } from '../tab/assignment.js';

/** Who is signed in, as what. Events about the own account and assignments refresh it. */
export const meQuery = trpc.accounts.me.queryOptions(undefined, { staleTime: 5 * 60_000 });

/**
 * Reads who is signed in before the first screen, and keeps the place in the log that comes with it:
 * nothing else is held then, so live delivery begins there and misses nothing. An assignment that has ended since this tab used it
 * is let go, and the server chooses another.
 */
export async function ensureMe(): Promise<Me> {
  const known = knownMe();
  if (known !== undefined && known.assignment.id === tabAssignment.get()) return known;
  try {
    return await fetchMe();
  } catch (error) {
    if (codeOf(error) !== 'assignment_ended' || tabAssignment.get() === null) throw error;
    setTabAssignment(null);
    return fetchMe();
  }
}

async function fetchMe(): Promise<Me> {
  return keepAssignment(await queryClient.fetchQuery({ ...meQuery, staleTime: 0 }));
}

function keepAssignment(me: Me): Me {
  if (tabAssignment.get() !== me.assignment.id) setTabAssignment(me.assignment.id);
  keepPosition(me.assignment.id, me.position);
  return me;
}

/** The signed-in user; null before the sign-in. */
export const MeContext = createContext<Me | null>(null);

/** Who is signed in; for screens behind the sign-in only. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe() outside of the signed-in part');
  return me;
}

/** The account signed in, or null before the sign-in: owner of drafts. */
export function useMeId(): number | null {
  return use(MeContext)?.accountId ?? null;
}

/** Who is signed in, outside of components; undefined before the first answer. */
export function knownMe(): Me | undefined {
  return queryClient.getQueryData(meQuery.queryKey);
}
