// The candidates whose next step is the reader's.
import type { Role } from '@xianfeng/features/kernel/labels';
import { queryClient } from '../../../app/api/query-client.js';
import { trpc } from '../../../app/api/trpc.js';
import { knownMe } from '../../../app/session/me.js';

const COUNTED = 100;

/** At which level a role keeps candidates. */
export const keeperOf = (role: Role) => (role === 'street_organizer' ? 'street' : 'district');

/** Those that are kept at the level of the role. */
export const myTurn = (role: Role) =>
  trpc.appointments.list.queryOptions({ state: 'open', keeper: keeperOf(role), limit: COUNTED });

/** How many there are. */
export async function countMyTurn(): Promise<number> {
  const me = knownMe();
  if (me === undefined) return 0;
  return (await queryClient.fetchQuery(myTurn(me.assignment.role))).items.length;
}

/** How many cases wait for the reader's department. */
export async function countQueue(): Promise<number> {
  const queue = trpc.appointments.queue.queryOptions({ limit: COUNTED });
  return (await queryClient.fetchQuery(queue)).items.length;
}

/** The filings and corrections of times in office that wait for the district, the oldest first. */
export const waitingChanges = () =>
  trpc.appointments.changes.queryOptions({ state: 'pending', limit: 1 });

/** How many of them wait. */
export const countChanges = async () =>
  (await queryClient.fetchQuery(waitingChanges())).pending ?? 0;
